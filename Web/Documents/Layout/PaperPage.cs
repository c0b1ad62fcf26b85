using PolicyTraining.Web.Documents.Pdf;

namespace PolicyTraining.Web.Documents.Layout;

/// <summary>The form to sign with a pen, and at its foot by whom, so that the returned sheet finds its record.</summary>
internal sealed class PaperPage(Composition sheet, PaperForm form)
{
    private const double ValueLeft = 157;
    private const double CodeGap = 20;

    public void Set()
    {
        var section = sheet.StartSection();
        new AgencyForm(sheet, section, form.Receipt).Set();
        SetReturnSlip(section);
    }

    private void SetReturnSlip(StructureElement section)
    {
        var left = Composition.Paper.Left;
        var right = Composition.Paper.Right - VerificationCode.Side - CodeGap;
        var table = new FactTable(sheet, [left, ValueLeft], right)
            .Row("Employee", Printable.Of(form.EmployeeName))
            .Row("Unit", Printable.Of(form.Unit))
            .Row("Bulletin", $"P&P {form.BulletinNumber}, {form.BulletinTitle}")
            .Row("Record number", form.RecordNumber)
            .Row("Address in code", form.VerificationAddress);

        sheet.Flow.Take(30);
        sheet.Flow.Keep(Math.Max(table.Height + sheet.Styles.FactHeading.Leading, VerificationCode.Side) + 12);
        sheet.Flow.Rule(0.4);
        var top = sheet.Flow.Take(8);
        sheet.Flow.Heading(section.Add("H2"), "For the return of this form", sheet.Styles.FactHeading);
        table.Set(section);
        var codeLeft = Composition.Paper.Right - VerificationCode.Side;
        VerificationCode.Set(sheet.Flow.Page, section, form.VerificationAddress, codeLeft, top);
    }
}
