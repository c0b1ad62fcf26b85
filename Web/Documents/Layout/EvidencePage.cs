using PolicyTraining.Domain;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Web.Documents.Pdf;
using PolicyTraining.Web.Documents.Typesetting;

namespace PolicyTraining.Web.Documents.Layout;

/// <summary>What was recorded about the act of signing, and how anyone can check it. Score, IP address and browser stay in the database.</summary>
internal sealed class EvidencePage(Composition sheet, StructureElement section, CertificationForm form)
{
    private const double ValueLeft = 225;
    private const double UtcLeft = 424;
    private const double SectionGap = 9.5;
    private const double ParagraphGap = 3;
    private const double CodeGap = 6;

    private readonly SigningEvidence _evidence = form.Evidence;

    private TextStyle Text => sheet.Styles.Fact;

    public void Set()
    {
        SetHead();
        SetFacts("Identity and training", IdentityAndTraining());
        SetFacts("Authentication and course of signing", CourseOfSigning());
        SetConsent();
        SetFacts("Fingerprints (SHA-256)", Fingerprints());
        SetVerification();
    }

    private void SetHead()
    {
        sheet.Flow.Heading(section.Add("H1"), "Signature evidence", sheet.Styles.Title);
        var subject = $"Receipt certification {form.RecordNumber} · P&P {form.BulletinNumber}, {form.BulletinTitle}";
        sheet.Flow.Paragraph(section.Add("P"), subject, sheet.Styles.Letterhead);
        sheet.Flow.Take(7);
        sheet.Flow.Rule(1.4);
        sheet.Flow.Take(2.6);
        sheet.Flow.Rule(0.4);
        if (form.Supersedes is not { } earlier)
            return;
        sheet.Flow.Take(SectionGap);
        sheet.Flow.Paragraph(section.Add("P"), $"This certification supersedes {earlier.InWords}", Text);
    }

    private void SetFacts(string heading, FactTable table)
    {
        SetHeading(heading, table.Height);
        table.Set(section);
    }

    private void SetHeading(string heading, double keptWith)
    {
        sheet.Flow.Keep(SectionGap + sheet.Styles.FactHeading.Leading + keptWith);
        sheet.Flow.Take(SectionGap);
        sheet.Flow.Heading(section.Add("H2"), heading, sheet.Styles.FactHeading);
    }

    private FactTable Table(params double[] valueLefts) => new(sheet, [Composition.Paper.Left, .. valueLefts], Composition.Paper.Right);

    private FactTable IdentityAndTraining() => Table(ValueLeft)
        .Row("Name typed as signature", form.SignedName)
        .Row("Name in the roster", Printable.Of(_evidence.RosterName))
        .Row("E-mail address", Printable.Of(_evidence.Email))
        .Row("Unit", Printable.Of(_evidence.Unit))
        .Row("Position", Printable.Of(_evidence.Position))
        .Row("Training", $"Edition {_evidence.EditionOrdinal}: every lesson done, assessment passed on attempt {_evidence.AttemptNumber}");

    private FactTable CourseOfSigning() => Table(ValueLeft, UtcLeft)
        .Head("Step", $"{form.Zone.CommonName} time", "UTC")
        .Row($"Signed in, by {_evidence.SignInMethod}", Time(_evidence.SignedInAt))
        .Row("Statement shown", Time(_evidence.ViewedAt))
        .Row("Consent given", Time(_evidence.ConsentedAt))
        .Row("Name typed", Time(_evidence.NameTypedAt))
        .Row($"Signed, confirmed by {_evidence.ConfirmationMethod}", Time(_evidence.ConfirmedAt));

    private string[] Time(DateTimeOffset instant) => [instant.ExactInBrief(form.Zone), instant.Utc];

    private void SetConsent()
    {
        SetHeading("Consent to sign electronically, as agreed to", 2 * Text.Leading);
        foreach (var paragraph in _evidence.Consent.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            sheet.Flow.Paragraph(section.Add("P"), paragraph, Text);
            sheet.Flow.Take(ParagraphGap);
        }
    }

    private FactTable Fingerprints() => Table(ValueLeft)
        .Row("Statement signed", _evidence.StatementHash)
        .Row("Consent", _evidence.ConsentHash)
        .Row("Bulletin", _evidence.BulletinHash)
        .Row($"Edition {_evidence.EditionOrdinal}", _evidence.EditionHash)
        .Row("Evidence", form.EvidenceHash);

    private void SetVerification()
    {
        var ways = Ways().ToList();
        var height = ways.Sum(way => sheet.Flow.HeightOf(way, Text, ValueLeft)) + (ways.Count - 1) * ParagraphGap;
        SetHeading("How to verify this file", CodeGap + Math.Max(height, VerificationCode.Side));
        sheet.Flow.Take(CodeGap);
        if (form.VerificationAddress is { } address)
            VerificationCode.Set(sheet.Flow.Page, section, address, Composition.Paper.Left, sheet.Flow.Y);
        foreach (var (index, way) in ways.Index())
        {
            sheet.Flow.Take(index == 0 ? 0 : ParagraphGap);
            sheet.Flow.Paragraph(section.Add("P"), way, Text, ValueLeft);
        }
    }

    private IEnumerable<string> Ways()
    {
        if (form.VerificationAddress is { } address)
            yield return $"Online: {address} – give this file or the record number {form.RecordNumber}.";
        yield return "With public tools: pdfsig FILE.pdf – it must find the signature valid and the total document signed.";
        yield return "With this program: certificate verify FILE.pdf --trust ROOT.pem – it needs neither the Department’s server nor "
            + "its database, only the root certificate of the seal.";
    }
}
