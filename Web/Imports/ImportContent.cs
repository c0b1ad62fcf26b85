using System.IO.Compression;
using System.Text.Json;

namespace PolicyTraining.Web.Imports;

public enum ImportContentKind
{
    /// <summary>The rows of the file, with what HR corrected.</summary>
    Rows,

    /// <summary>The dry run.</summary>
    Plan,

    /// <summary>What applying it changed, by which it can be undone.</summary>
    Changes,
}

/// <summary>What an import says of people, as packed JSON in a row of its own: one row instead of twenty thousand, and gone with one deletion.</summary>
public sealed class ImportContent
{
    private ImportContent() { } // EF Core

    public ImportContent(Guid importId, ImportContentKind kind, object content)
    {
        (ImportId, Kind) = (importId, kind);
        Pack(content);
    }

    public Guid ImportId { get; private init; }

    public ImportContentKind Kind { get; private init; }

    public byte[] Packed { get; private set; } = [];

    public void Pack(object content)
    {
        using var bytes = new MemoryStream();
        using (var brotli = new BrotliStream(bytes, CompressionLevel.Fastest))
            JsonSerializer.Serialize(brotli, content, content.GetType());
        Packed = bytes.ToArray();
    }

    public T Unpack<T>()
    {
        using var brotli = new BrotliStream(new MemoryStream(Packed, writable: false), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<T>(brotli) ?? throw new InvalidOperationException($"The {Kind} of import {ImportId} are empty.");
    }
}

/// <summary>A row of the file as it is kept.</summary>
/// <param name="IsLeftOut">HR said that it does not count.</param>
public sealed record ImportRow(int Number, IReadOnlyList<string> Cells, bool IsLeftOut = false);
