using System.Security.Cryptography;

namespace PolicyTraining.Web.Tests.Documents;

/// <summary>A key as a hardware module offers it: it signs a hash and does nothing else.</summary>
internal sealed class HardwareKey(RSA inside) : RSA
{
    public override int KeySize => inside.KeySize;

    public override byte[] SignHash(byte[] hash, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding) =>
        inside.SignHash(hash, hashAlgorithm, padding);

    public override RSAParameters ExportParameters(bool includePrivateParameters) => throw new CryptographicException("The key stays in the module.");

    public override void ImportParameters(RSAParameters parameters) => throw new CryptographicException("The key stays in the module.");
}
