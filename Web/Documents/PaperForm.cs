using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Web.Documents;

/// <summary>What the form for signing with a pen prints, for those without a computer.</summary>
/// <param name="BulletinNumber">As the agency numbers it: <c>2.110</c>.</param>
/// <param name="RecordNumber">The number under which the returned sheet is filed.</param>
/// <param name="EmployeeName">As the roster has it; the employee writes the name by hand as well.</param>
/// <param name="VerificationAddress">What the QR code leads to, ASCII.</param>
public sealed record PaperForm(
    ReceiptForm Receipt,
    string BulletinNumber,
    string BulletinTitle,
    string RecordNumber,
    string EmployeeName,
    string Unit,
    string VerificationAddress,
    FormMark Mark = FormMark.None);
