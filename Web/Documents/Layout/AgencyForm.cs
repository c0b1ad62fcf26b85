using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Web.Documents.Pdf;
using PolicyTraining.Web.Documents.Typesetting;

namespace PolicyTraining.Web.Documents.Layout;

/// <summary>The agency's form as issued, from the letterhead to the return instruction: filled in, or with lines to write on.</summary>
internal sealed class AgencyForm(Composition sheet, StructureElement section, ReceiptForm receipt)
{
    private const double TitleWidth = 290; // breaks the title after BULLETIN
    private const double SignatureWidth = 276;
    private const double FieldIndent = 3;
    private const double DateLeft = 387;
    private const double SmallestName = 11;
    private const double LabelDrop = 14;
    private const double HandwritingHeight = 36;

    private readonly CertificationStyles _styles = sheet.Styles;
    private readonly PageFlow _flow = sheet.Flow;

    public static string Agency(ReceiptForm receipt) => string.Join(", ", receipt.Letterhead);

    /// <param name="name">Printed as signature and as printed name; null leaves lines to write on, for the date too.</param>
    public void Set(string? name = null, string? date = null)
    {
        SetHead();
        _flow.Take(16);
        SetParagraphs(receipt.Statement);
        _flow.Take(20);
        SetFields(
            new Field(name, receipt.SignatureLabel, _styles.Signature, Composition.Paper.Left, SignatureWidth),
            new Field(date, receipt.DateLabel, _styles.Filled, DateLeft, Composition.Paper.Right - DateLeft));
        _flow.Take(12);
        SetFields(new Field(name, receipt.NameLabel, _styles.Filled, Composition.Paper.Left, SignatureWidth));
        _flow.Take(18);
        SetParagraphs(receipt.ReturnInstruction);
    }

    private void SetHead()
    {
        foreach (var (index, line) in receipt.Letterhead.Index())
            _flow.Centred(section.Add("P"), line, index == 0 ? _styles.Agency : _styles.Letterhead, Composition.Paper.Width);
        _flow.Take(10);
        _flow.Rule(1.4);
        _flow.Take(2.6);
        _flow.Rule(0.4);
        _flow.Take(20);
        _flow.Centred(section.Add("H1"), receipt.Title, _styles.Title, TitleWidth);
    }

    private void SetParagraphs(Clause clause)
    {
        foreach (var paragraph in clause.Paragraphs)
            _flow.Paragraph(section.Add("P"), paragraph, _styles.Body);
    }

    /// <summary>Sets fields side by side on one rule, each over its label. A long name is set smaller, then on more lines.</summary>
    private void SetFields(params Field[] fields)
    {
        var filled = fields.Select(Fill).ToList();
        var height = filled.Max(fill => fill.Height);
        var rule = _flow.Take(height + LabelDrop) + LabelDrop;

        foreach (var (field, style, lines, _) in filled)
        {
            SetValue(lines, style, field.Left + FieldIndent, rule + 6);
            _flow.Page.Artifact(Draw.Line(field.Left, field.Left + field.Width, rule, 0.7));
            var label = _styles.FieldLabel;
            var labelLeft = field.Left + (field.Width - label.WidthOf(field.Label)) / 2;
            _flow.Page.Text(section.Add("P"), field.Label, label, labelLeft, rule - LabelDrop + 1);
        }
    }

    private static Filling Fill(Field field)
    {
        if (field.Value is null)
            return new Filling(field, field.Style, [], HandwritingHeight);
        var width = field.Width - 2 * FieldIndent;
        var style = field.Style.ToFit(field.Value, width, SmallestName);
        var lines = LineBreaker.Break(field.Value, style, width);
        return new Filling(field, style, lines, lines.Count * style.Leading + 8);
    }

    private void SetValue(IReadOnlyList<string> lines, TextStyle style, double left, double lastLine)
    {
        if (lines.Count == 0)
            return;
        var value = section.Add("P");
        foreach (var (index, line) in lines.Index())
            _flow.Page.Text(value, line, style, left, lastLine + (lines.Count - 1 - index) * style.Leading);
    }

    private sealed record Field(string? Value, string Label, TextStyle Style, double Left, double Width);

    private sealed record Filling(Field Field, TextStyle Style, IReadOnlyList<string> Lines, double Height);
}
