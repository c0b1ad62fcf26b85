using System.Security.Cryptography;
using System.Text;
using PolicyTraining.Domain;
using PolicyTraining.Web.Documents.Layout;

namespace PolicyTraining.Web.Documents;

/// <summary>Sets the agency's form with empty lines, of the same parts as the signed one.</summary>
public sealed class PaperFormRenderer : IPaperFormRenderer
{
    public byte[] Render(PaperForm form)
    {
        var sheet = new Composition(form.Mark);
        new PaperPage(sheet, form).Set();
        return sheet.Write($"P&P {form.BulletinNumber} receipt certification, to sign by hand · {form.RecordNumber}", Metadata(form));
    }

    private static DocumentMetadata Metadata(PaperForm form) => new(
        $"Practice & Procedure Bulletin Receipt Certification to sign by hand {form.RecordNumber}",
        AgencyForm.Agency(form.Receipt),
        $"P&P {form.BulletinNumber}, {form.BulletinTitle}",
        Created: null,
        SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalJson.Of(form)))[..16]);
}
