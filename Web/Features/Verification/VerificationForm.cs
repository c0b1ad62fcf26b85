using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Features.Verification;

/// <summary>What somebody brings to be verified: a file, or the number on it.</summary>
public sealed class VerificationForm
{
    /// <summary>A certification has some 100 kB; a scan of one, which bears no seal anyway, may have more.</summary>
    public const int LargestFile = 5 * 1024 * 1024;

    public const string TooLargeWords = "The file is larger than 5 MB. A certification is far smaller: choose the PDF as it was e-mailed.";

    public IFormFile? File { get; set; }

    public string? Record { get; set; }

    /// <summary>Sent back by <see cref="UploadLimitAttribute"/>.</summary>
    public bool TooLarge { get; set; }

    public string? FileFault => File switch
    {
        null => "Choose the PDF file to verify.",
        { Length: > LargestFile } => TooLargeWords,
        _ => null,
    };

    public async Task<byte[]> ReadFileAsync(CancellationToken cancellation)
    {
        var bytes = new byte[File!.Length];
        await using var stream = File.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancellation);
        return bytes;
    }
}
