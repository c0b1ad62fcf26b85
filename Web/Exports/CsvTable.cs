using System.Globalization;
using System.Text;
using CsvHelper;
using PolicyTraining.Domain;

namespace PolicyTraining.Web.Exports;

/// <summary>
/// A table as comma-separated values (RFC 4180) in UTF-8, written as it grows: dates as <c>2026-10-19</c>, nothing that a
/// spreadsheet takes for a formula.
/// </summary>
public sealed class CsvTable : IAsyncDisposable
{
    public const string MediaType = "text/csv; charset=utf-8";

    private readonly CsvWriter _writer;

    /// <param name="target">Stays open.</param>
    public CsvTable(Stream target, IEnumerable<string> headings)
    {
        _writer = CsvWriter.Create(target, CsvWriterOptions.Default, leaveOpen: true);
        Add(headings);
    }

    /// <summary>A small table as a whole, with the mark.</summary>
    public static async Task<byte[]> ToBytesAsync(IEnumerable<string> headings, IEnumerable<IEnumerable<object?>> rows)
    {
        using var target = new MemoryStream();
        target.Write(Mark);
        await using (var table = new CsvTable(target, headings))
        {
            foreach (var row in rows)
                table.Add(row);
        }

        return target.ToArray();
    }

    /// <summary>The mark by which Excel knows that a file is UTF-8; it stands before the table.</summary>
    public static ReadOnlySpan<byte> Mark => Encoding.UTF8.Preamble;

    /// <summary>One row: text, whole numbers and dates; null is an empty field.</summary>
    public void Add(IEnumerable<object?> values)
    {
        foreach (var value in values)
            _writer.WriteField(TextOf(value));
        _writer.EndRecord();
    }

    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    private static string TextOf(object? value) => value switch
    {
        null => "",
        string text => SpreadsheetText.Guarded(text),
        DateOnly date => date.Iso,
        int number => number.ToString(CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"No field is written for {value.GetType().Name}.", nameof(value)),
    };
}
