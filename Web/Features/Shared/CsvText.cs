using System.Text;

namespace PolicyTraining.Web.Features.Shared;

/// <summary>A table as comma-separated values (RFC 4180) in UTF-8, with the mark by which spreadsheets know that it is.</summary>
/// <remarks>What a spreadsheet would take for a formula begins with an apostrophe, so that it stays text.</remarks>
public sealed class CsvText
{
    private readonly StringBuilder _text = new();

    public CsvText(IEnumerable<string> headings) => Add(headings);

    public void Add(IEnumerable<string> values) => _text.AppendJoin(',', values.Select(Field)).Append("\r\n");

    public byte[] ToBytes() => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(_text.ToString())];

    private static string Field(string value)
    {
        var safe = value is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? $"'{value}" : value;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
