using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;

namespace PolicyTraining.Web.Documents.Sealing;

/// <summary>The authority that <c>Seal:TimestampUrl</c> names, asked to say when a seal existed (RFC 3161). Makes B-T of B-B.</summary>
public sealed class TimestampAuthority(SealOptions options, PinnedRoots roots, TimeProvider clock) : IDisposable
{
    private const int LargestAnswer = 64 * 1024;
    private const int NonceBytes = 16;

    /// <summary>An authority that failed is left alone for so long, that those who sign meanwhile need not wait for it too.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(20);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = Timeout.InfiniteTimeSpan, // ours runs by the injected clock
        MaxResponseContentBufferSize = LargestAnswer,
    };

    private volatile Silence? _silence;

    public bool IsNamed => !string.IsNullOrWhiteSpace(options.TimestampUrl);

    /// <summary>The sealed document with a time-stamp over its seal; nothing else in it changes.</summary>
    /// <exception cref="TimestampException">The authority did not answer in time, or not with a token we may rely on.</exception>
    public async Task<byte[]> StampAsync(byte[] sealedPdf, CancellationToken cancellation)
    {
        if (_silence is { } silence && clock.GetUtcNow() < silence.Until)
            throw new TimestampException(silence.Why);
        try
        {
            return await StampNowAsync(sealedPdf, cancellation);
        }
        catch (TimestampException fault)
        {
            _silence = new Silence(clock.GetUtcNow() + Rest, fault.Message);
            throw;
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<byte[]> StampNowAsync(byte[] sealedPdf, CancellationToken cancellation)
    {
        var file = SealedFile.Read(sealedPdf);
        var cms = file.Decode();
        var request = Rfc3161TimestampRequest.CreateFromSignerInfo(
            cms.SignerInfos[0], HashAlgorithmName.SHA256, nonce: RandomNumberGenerator.GetBytes(NonceBytes), requestSignerCertificates: true);
        var answer = await PostAsync(request.Encode(), cancellation);
        try
        {
            var token = request.ProcessResponse(answer, out _); // granted, for this hash and this nonce
            cms.SignerInfos[0].AddUnsignedAttribute(new AsnEncodedData(ObjectIds.TimestampToken, token.AsSignedCms().Encode()));
            RequireReliable(Timestamp.Of(cms.SignerInfos[0], roots)!);
        }
        catch (Exception wrong) when (wrong is CryptographicException or SealFault)
        {
            throw new TimestampException($"The time-stamp authority at {options.TimestampUrl} gave no token for this seal.", wrong);
        }

        return file.With(cms.Encode());
    }

    private void RequireReliable(Timestamp timestamp)
    {
        if (!timestamp.IsTrusted && roots.Certificates.Count > 0)
        {
            throw new TimestampException($"The time-stamp authority at {options.TimestampUrl} stamps as {timestamp.Authority}, "
                + "which leads to none of the roots in Seal:TimestampRootsPath.");
        }
    }

    private async Task<byte[]> PostAsync(byte[] request, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(options.TimestampTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        using var content = new ByteArrayContent(request);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/timestamp-query");
        try
        {
            using var response = await _http.PostAsync(new Uri(options.TimestampUrl!), content, either.Token);
            return response.IsSuccessStatusCode
                ? await response.Content.ReadAsByteArrayAsync(either.Token)
                : throw new TimestampException($"The time-stamp authority at {options.TimestampUrl} answered with status {(int)response.StatusCode}.");
        }
        catch (OperationCanceledException cause) when (!cancellation.IsCancellationRequested)
        {
            throw new TimestampException(
                $"The time-stamp authority at {options.TimestampUrl} did not answer within {options.TimestampTimeout.TotalSeconds:0.#} seconds.", cause);
        }
        catch (HttpRequestException cause)
        {
            throw new TimestampException($"The time-stamp authority at {options.TimestampUrl} cannot be reached: {cause.Message}", cause);
        }
    }

    private sealed record Silence(DateTimeOffset Until, string Why);
}
