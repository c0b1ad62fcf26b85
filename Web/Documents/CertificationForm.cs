using System.Text;
using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Web.Documents;

/// <summary>Everything the certification document prints, and nothing it does not.</summary>
/// <param name="BulletinNumber">As the agency numbers it: <c>2.110</c>.</param>
/// <param name="SignedName">The name the employee typed as signature, in NFC.</param>
/// <param name="SignedAt">The moment of signing, UTC.</param>
/// <param name="Zone">The agency's zone, in which the date on the form is the date of signing.</param>
public sealed record CertificationForm(
    string RecordNumber,
    string BulletinNumber,
    string BulletinTitle,
    ReceiptForm Receipt,
    string SignedName,
    DateTimeOffset SignedAt,
    TimeZoneInfo Zone,
    FormMark Mark)
{
    /// <summary>The form of <paramref name="edition"/>, filled in.</summary>
    public static CertificationForm Of(
        Edition edition, string recordNumber, string signedName, DateTimeOffset signedAt, TimeZoneInfo zone, FormMark mark) =>
        new(
            recordNumber,
            edition.Bulletin.Number,
            edition.Bulletin.Title,
            edition.Receipt,
            signedName.Trim().Normalize(NormalizationForm.FormC),
            signedAt.ToUniversalTime(),
            zone,
            mark);
}

/// <summary>Why a document is not a record, printed across it where it is not.</summary>
public enum FormMark
{
    /// <summary>A record: no mark.</summary>
    None,

    /// <summary>Made to show what a certification looks like; nobody signed it.</summary>
    Specimen,

    /// <summary>Sealed with a development certificate, which anyone can make.</summary>
    Development,
}
