using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PolicyTraining.Web.Identity.Keys;

/// <summary>A certificate that keys are protected with, as the configuration names it.</summary>
/// <param name="Key">The setting that names it.</param>
/// <param name="Path">Absolute or relative to the content root.</param>
internal sealed record KeyCertificate(string Key, string Path, string Password)
{
    /// <param name="fault">In one sentence, why it cannot be used.</param>
    public bool TryOpen(string contentRoot, [NotNullWhen(true)] out X509Certificate2? certificate, [NotNullWhen(false)] out string? fault)
    {
        (certificate, fault) = (null, null);
        var path = System.IO.Path.GetFullPath(Path, contentRoot);
        if (!File.Exists(path))
        {
            fault = $"{Key} names '{path}', and there is no such file.";
            return false;
        }

        try
        {
            certificate = X509CertificateLoader.LoadPkcs12FromFile(path, Password);
        }
        catch (CryptographicException)
        {
            fault = $"{Key} names '{path}', which its password does not open: the password is wrong or the file is not a PFX.";
            return false;
        }

        using var key = certificate.GetRSAPrivateKey();
        if (key is not null)
            return true;

        certificate.Dispose();
        (certificate, fault) = (null, $"{Key} names '{path}', which holds no RSA key. Export the PFX together with its key.");
        return false;
    }

    /// <summary>Never the password.</summary>
    public override string ToString() => Key;
}
