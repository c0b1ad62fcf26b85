using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PolicyTraining.Web.Documents.Layout;

namespace PolicyTraining.Web.Documents;

/// <summary>Sets the certification: the agency's form with the empty seal, then the evidence.</summary>
public sealed class CertificationRenderer : ICertificationRenderer
{
    public byte[] Render(CertificationForm form)
    {
        var sheet = new Composition(form.Mark);
        var seal = new FormPage(sheet, form).Set();
        new EvidencePage(sheet, sheet.StartSection(), form).Set();
        return sheet.Write($"P&P {form.BulletinNumber} receipt certification · {form.RecordNumber}", Metadata(form), seal);
    }

    private static DocumentMetadata Metadata(CertificationForm form)
    {
        var identity = string.Create(CultureInfo.InvariantCulture, $"{form.RecordNumber}\n{form.SignedAt.UtcDateTime:O}");
        return new DocumentMetadata(
            CertificationTitle.Of(form),
            AgencyForm.Agency(form.Receipt),
            $"P&P {form.BulletinNumber}, {form.BulletinTitle}",
            form.SignedAt,
            SHA256.HashData(Encoding.UTF8.GetBytes(identity))[..16]);
    }
}
