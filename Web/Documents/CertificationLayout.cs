using PolicyTraining.Domain;
using PolicyTraining.Web.Documents.Pdf;
using PolicyTraining.Web.Documents.Sealing;
using PolicyTraining.Web.Documents.Typesetting;
using UglyToad.PdfPig.Graphics.Operations.TextPositioning;

namespace PolicyTraining.Web.Documents;

/// <summary>Where everything stands on the agency's form, from the letterhead down to the record of signing.</summary>
internal sealed class CertificationLayout
{
    private static readonly TypeArea Paper = new(Left: 81, Right: 531, Top: 732, Bottom: 60);
    private const double TitleWidth = 290; // breaks the title after BULLETIN
    private const double SignatureWidth = 276;
    private const double FieldIndent = 3;
    private const double DateLeft = 387;
    private const double SmallestName = 11;
    private const double RecordValueLeft = 151;
    private const double RowGap = 2.5;
    private const double SealGap = 20;

    private readonly CertificationForm _form;
    private readonly StructureElement _document;
    private readonly CertificationStyles _styles;
    private readonly PageFlow _flow;

    public CertificationLayout(PdfFile file, CertificationForm form, StructureElement document, CertificationStyles styles)
    {
        (_form, _document, _styles) = (form, document, styles);
        _flow = new PageFlow(file, Paper, MarkPage);
    }

    public IReadOnlyList<TaggedPage> Pages => _flow.Pages;

    /// <summary>Sets the whole form and returns where the seal goes.</summary>
    public SealPlace Set()
    {
        _flow.StartPage();
        SetHead();
        SetStatement();
        SetSignature();
        SetReturnInstruction();
        var seal = SetRecord();
        SetFooters();
        return seal;
    }

    /// <summary>The mark lies beneath the text, so that it can be read everywhere and hides nothing.</summary>
    private void MarkPage(TaggedPage page)
    {
        if (_form.Mark == FormMark.None)
            return;
        var style = _styles.Watermark;
        var (rise, run) = Math.SinCos(Math.PI * 52 / 180);
        var half = style.WidthOf(_form.Mark.Word) / 2;
        var (x, y) = (Paper.Centre - half * run + 28 * rise, TypeArea.PageHeight / 2 - half * rise - 28 * run);
        page.ArtifactText(_form.Mark.Word, style, new SetTextMatrix([.. new[] { run, rise, -rise, run, x, y }.Select(Rounded)]));
    }

    private void SetHead()
    {
        SetBanner();
        foreach (var (index, line) in _form.Receipt.Letterhead.Index())
            _flow.Centred(_document.Add("P"), line, index == 0 ? _styles.Agency : _styles.Letterhead, Paper.Width);
        _flow.Take(10);
        _flow.Rule(1.4);
        _flow.Take(2.6);
        _flow.Rule(0.4);
        _flow.Take(20);
        _flow.Centred(_document.Add("H1"), _form.Receipt.Title, _styles.Title, TitleWidth);
    }

    private void SetBanner()
    {
        if (_form.Mark == FormMark.None)
            return;
        const double Padding = 10;
        var width = _styles.Banner.WidthOf(_form.Mark.Banner) + 2 * Padding;
        var (x, y) = (Paper.Centre - width / 2, Paper.Top + 12);
        _flow.Page.Artifact(Draw.Frame(x, y, width, 18, 0.8));
        _flow.Page.Text(_document.Add("P"), _form.Mark.Banner, _styles.Banner, x + Padding, y + 5.4);
    }

    private void SetStatement()
    {
        _flow.Take(16);
        foreach (var paragraph in _form.Receipt.Statement.Paragraphs)
            _flow.Paragraph(_document.Add("P"), paragraph, _styles.Body);
    }

    private void SetSignature()
    {
        _flow.Take(20);
        var date = _form.SignedAt.DateIn(_form.Zone).OnForm;
        SetFields(
            new Field(_form.SignedName, _form.Receipt.SignatureLabel, _styles.Signature, Paper.Left, SignatureWidth),
            new Field(date, _form.Receipt.DateLabel, _styles.Filled, DateLeft, Paper.Right - DateLeft));
        _flow.Take(12);
        SetFields(new Field(_form.SignedName, _form.Receipt.NameLabel, _styles.Filled, Paper.Left, SignatureWidth));
    }

    /// <summary>Sets fields side by side on one rule, each over its label. A long name is set smaller, then on more lines.</summary>
    private void SetFields(params Field[] fields)
    {
        var filled = fields.Select(field =>
        {
            var width = field.Width - 2 * FieldIndent;
            var style = field.Style.ToFit(field.Value, width, SmallestName);
            return (Field: field, Style: style, Lines: LineBreaker.Break(field.Value, style, width));
        }).ToList();
        const double LabelDrop = 14;
        var height = filled.Max(fill => fill.Lines.Count * fill.Style.Leading) + 8;
        var rule = _flow.Take(height + LabelDrop) + LabelDrop;

        foreach (var (field, style, lines) in filled)
        {
            var value = _document.Add("P");
            foreach (var (index, line) in lines.Index())
                _flow.Page.Text(value, line, style, field.Left + FieldIndent, rule + 6 + (lines.Count - 1 - index) * style.Leading);
            _flow.Page.Artifact(Draw.Line(field.Left, field.Left + field.Width, rule, 0.7));
            var label = _styles.FieldLabel;
            var labelLeft = field.Left + (field.Width - label.WidthOf(field.Label)) / 2;
            _flow.Page.Text(_document.Add("P"), field.Label, label, labelLeft, rule - LabelDrop + 1);
        }
    }

    private void SetReturnInstruction()
    {
        _flow.Take(18);
        foreach (var paragraph in _form.Receipt.ReturnInstruction.Paragraphs)
            _flow.Paragraph(_document.Add("P"), paragraph, _styles.Body);
    }

    /// <summary>The record of signing beside the seal: what the paper form could not say.</summary>
    private SealPlace SetRecord()
    {
        var valueWidth = Paper.Right - SealField.Size - SealGap - RecordValueLeft;
        var rows = RecordRows().Select(row => (row.Label, Lines: LineBreaker.Break(row.Value, _styles.Record, valueWidth))).ToList();
        var height = _styles.RecordHeading.Leading + rows.Sum(row => row.Lines.Count * _styles.Record.Leading + RowGap);
        _flow.Take(22);
        var bottom = _flow.Take(height + 16);
        var top = bottom + height;
        _flow.Page.Artifact(Draw.Line(Paper.Left, Paper.Right, top + 5, 0.4));

        var y = top - _styles.RecordHeading.Leading;
        _flow.Page.Text(_document.Add("H2"), "Record of signing", _styles.RecordHeading, Paper.Left, y + RowGap);
        var table = _document.Add("Table");
        foreach (var (label, lines) in rows)
            y = SetRow(table.Add("TR"), label, lines, y);
        return new SealPlace(_flow.Page, Paper.Right - SealField.Size, top - 8 - SealField.Size);
    }

    private double SetRow(StructureElement row, string label, IReadOnlyList<string> lines, double y)
    {
        var scope = Token.Dictionary(("O", Token.Name("Table")), ("Scope", Token.Name("Row")));
        _flow.Page.Text(row.Add("TH", ("A", scope)), label, _styles.RecordLabel, Paper.Left, y - _styles.Record.Leading);
        var value = row.Add("TD");
        foreach (var line in lines)
            _flow.Page.Text(value, line, _styles.Record, RecordValueLeft, y -= _styles.Record.Leading);
        return y - RowGap;
    }

    private IEnumerable<(string Label, string Value)> RecordRows() =>
    [
        ("Record number", _form.RecordNumber),
        ("Bulletin", $"P&P {_form.BulletinNumber}, {_form.BulletinTitle}"),
        ("Signed", $"{_form.SignedAt.Exact(_form.Zone)}, which is {_form.SignedAt.Utc}"),
        ("Signature", "The typed name above, adopted as the employee’s electronic signature. The act of signing is recorded "
            + "under this record number, Wis. Stat. ch. 137."),
        ("Seal", "The electronic seal on this file is the Department’s, not the employee’s. It shows that nothing was changed "
            + "since the document was issued."),
    ];

    private void SetFooters()
    {
        foreach (var (index, page) in Pages.Index())
        {
            var text = $"P&P {_form.BulletinNumber} receipt certification · {_form.RecordNumber} · Page {index + 1} of {Pages.Count}";
            var x = Paper.Centre - _styles.Footer.WidthOf(text) / 2;
            page.ArtifactText(text, _styles.Footer, new MoveToNextLineWithOffset(Rounded(x), 40));
        }
    }

    private static double Rounded(double value) => Math.Round(value, 4);

    private sealed record Field(string Value, string Label, TextStyle Style, double Left, double Width);
}

/// <summary>Where the seal goes: its page and its lower left corner, in points.</summary>
internal sealed record SealPlace(TaggedPage Page, double X, double Y);
