using System.IO.Compression;
using System.Text;
using PolicyTraining.Domain;

namespace PolicyTraining.Web.Features.Hr.Person.AuditPacks;

/// <summary>A ZIP that is written as it is read, and in the end the fingerprint of each file in it.</summary>
internal sealed class PackedFiles(ZipArchive archive, CancellationToken cancellation)
{
    private const string SumsName = "SHA256SUMS";

    private readonly StringBuilder _sums = new();

    /// <param name="isCompressed">It is compressed within already.</param>
    public async Task AddAsync(string name, byte[] content, bool isCompressed = false)
    {
        // The format of sha256sum, so that "sha256sum -c SHA256SUMS" checks the folder.
        _sums.Append(Fingerprint.Of(content)).Append("  ").Append(name).Append('\n');
        await WriteAsync(name, content, isCompressed ? CompressionLevel.NoCompression : CompressionLevel.Fastest);
    }

    public Task AddAsync(string name, string text) => AddAsync(name, Encoding.UTF8.GetBytes(text));

    public Task FinishAsync() => WriteAsync(SumsName, Encoding.UTF8.GetBytes(_sums.ToString()), CompressionLevel.Fastest);

    private async Task WriteAsync(string name, byte[] content, CompressionLevel compression)
    {
        await using var entry = await archive.CreateEntry(name, compression).OpenAsync(cancellation);
        await entry.WriteAsync(content, cancellation);
    }
}
