using PolicyTraining.Domain;
using PolicyTraining.Web.Documents.Scans;

namespace PolicyTraining.Web.Features.Hr.Paper;

internal static class UploadedFile
{
    extension(IFormFile file)
    {
        /// <exception cref="RuleBrokenException">It is larger than a scan may be.</exception>
        public async Task<byte[]> ReadAsync(CancellationToken cancellation)
        {
            Rule.Require(file.Length <= ScanFile.LargestBytes, ScanFile.TooLarge);
            using var bytes = new MemoryStream((int)file.Length);
            await file.CopyToAsync(bytes, cancellation);
            return bytes.ToArray();
        }
    }
}
