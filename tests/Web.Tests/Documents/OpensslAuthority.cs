using System.Security.Cryptography.X509Certificates;

namespace PolicyTraining.Web.Tests.Documents;

/// <summary>Time-stamps by another maker: <c>openssl ts -reply</c>, with the certificates given and the real time.</summary>
internal sealed class OpensslAuthority : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("timestamps-");

    public OpensslAuthority(TimestampCertificates certificates)
    {
        using var key = certificates.Leaf.GetRSAPrivateKey()!;
        File.WriteAllText(PathOf("signer.pem"), certificates.Leaf.ExportCertificatePem());
        File.WriteAllText(PathOf("signer.key"), key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(PathOf("chain.pem"), certificates.Root.ExportCertificatePem());
        File.WriteAllText(PathOf("serial"), "01");
        File.WriteAllText(PathOf("openssl.cnf"), $"""
            [tsa]
            default_tsa = authority
            [authority]
            serial = {PathOf("serial")}
            signer_cert = {PathOf("signer.pem")}
            signer_key = {PathOf("signer.key")}
            certs = {PathOf("chain.pem")}
            signer_digest = sha256
            default_policy = 1.2.3.4.1
            digests = sha256
            ess_cert_id_alg = sha256
            """);
    }

    public async Task<byte[]> AnswerAsync(byte[] request)
    {
        await File.WriteAllBytesAsync(PathOf("request.tsq"), request);
        var (exitCode, output) = await Tool.RunAsync(
            "openssl", "ts", "-reply", "-config", PathOf("openssl.cnf"), "-queryfile", PathOf("request.tsq"), "-out", PathOf("reply.tsr"));
        exitCode.ShouldBe(0, output);
        return await File.ReadAllBytesAsync(PathOf("reply.tsr"));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
