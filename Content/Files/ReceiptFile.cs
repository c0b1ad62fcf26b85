using PolicyTraining.Content.Findings;
using PolicyTraining.Content.Yaml;

namespace PolicyTraining.Content.Files;

/// <summary>The certification form as written: what is printed on it, and what it takes from elsewhere by id.</summary>
internal sealed record ReceiptText(
    IReadOnlyList<string> Letterhead,
    string Title,
    Placed<string> Statement,
    string SignatureLabel,
    string DateLabel,
    string NameLabel,
    Placed<string> Return,
    Placed<string> Contact,
    Placed<string> Deadline,
    string Consent);

/// <summary>Reads the folder <c>certification</c>: the agency's form and our wording of the consent to sign electronically.</summary>
internal static class ReceiptFile
{
    private const string FormPath = "certification/receipt.yaml";
    private const string ConsentPath = "certification/consent.md";

    public static ReceiptText? Read(CourseFolder folder)
    {
        var consent = ReadConsent(folder);
        return folder.Yaml(FormPath, fields => ReadForm(fields, consent));
    }

    private static ReceiptText ReadForm(Fields fields, string consent)
    {
        var letterhead = fields.Texts("letterhead");
        var title = fields.Text("title").Value;
        var labels = fields.Map("labels", labels => new Labels(
            labels.Text("signature").Value,
            labels.Text("date").Value,
            labels.Text("name").Value));

        return new(
            [.. letterhead.Select(line => line.Value)],
            title,
            fields.Text("statement"),
            labels?.Signature ?? "",
            labels?.Date ?? "",
            labels?.Name ?? "",
            fields.Text("return"),
            fields.Text("contact"),
            fields.Text("deadline"),
            consent);
    }

    /// <summary>Plain paragraphs: the text is kept with every signature, so it carries no markup.</summary>
    private static string ReadConsent(CourseFolder folder)
    {
        if (folder.Text(ConsentPath) is not { } text)
            return "";

        var paragraphs = Paragraphs.Of(text.Split('\n'));
        if (paragraphs.Count == 0)
        {
            folder.Findings.Error(
                ConsentPath,
                1,
                Codes.MissingKey,
                "There is no consent wording.",
                "Say what the employee agrees to by signing electronically.");
        }

        return string.Join("\n\n", paragraphs);
    }

    private sealed record Labels(string Signature, string Date, string Name);
}
