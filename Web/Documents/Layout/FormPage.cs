using PolicyTraining.Domain;
using PolicyTraining.Web.Documents.Pdf;
using PolicyTraining.Web.Documents.Sealing;

namespace PolicyTraining.Web.Documents.Layout;

/// <summary>The agency's form as signed, and beneath it the record of signing beside the seal.</summary>
internal sealed class FormPage(Composition sheet, CertificationForm form)
{
    private const double ValueLeft = 151;
    private const double SealGap = 20;

    /// <summary>Sets the page and returns where the seal goes.</summary>
    public SealPlace Set()
    {
        var section = sheet.StartSection();
        new AgencyForm(sheet, section, form.Receipt).Set(form.SignedName, form.SignedAt.DateIn(form.Zone).OnForm);
        return SetRecord(section);
    }

    /// <summary>What the paper form could not say.</summary>
    private SealPlace SetRecord(StructureElement section)
    {
        var table = Facts();
        var heading = sheet.Styles.FactHeading;
        sheet.Flow.Take(22);
        sheet.Flow.Keep(Math.Max(table.Height + heading.Leading, SealField.Size) + 16);
        sheet.Flow.Take(11);
        sheet.Flow.Rule(0.4);
        var top = sheet.Flow.Take(5);
        sheet.Flow.Heading(section.Add("H2"), "Record of signing", heading);
        table.Set(section);
        return new SealPlace(
            AgencyForm.Agency(form.Receipt),
            form.Mark,
            sheet.Flow.Page,
            section.Add("Form"),
            Composition.Paper.Right - SealField.Size,
            top - 8 - SealField.Size);
    }

    private FactTable Facts()
    {
        var table = new FactTable(sheet, [Composition.Paper.Left, ValueLeft], Composition.Paper.Right - SealField.Size - SealGap)
            .Row("Record number", form.RecordNumber)
            .Row("Bulletin", $"P&P {form.BulletinNumber}, {form.BulletinTitle}")
            .Row("Signed", $"{form.SignedAt.Exact(form.Zone)}, which is {form.SignedAt.Utc}");
        if (form.Supersedes is { } earlier)
            table.Row("Supersedes", earlier.InWords);
        return table
            .Row("Signature", "The typed name above, adopted as the employee’s electronic signature. The act of signing is recorded "
                + "under this record number, Wis. Stat. ch. 137; the evidence follows this page.")
            .Row("Seal", "The electronic seal on this file is the Department’s, not the employee’s. It shows that nothing was changed "
                + "since the document was issued.");
    }
}
