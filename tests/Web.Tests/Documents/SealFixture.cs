using Microsoft.Extensions.Time.Testing;
using PolicyTraining.Web.Documents.Sealing;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Tests.Documents;

/// <summary>A storage directory of its own with a development seal in it. Making keys takes a second, so tests share one.</summary>
public sealed class SealFixture : IDisposable
{
    public SealFixture()
    {
        Storage = new StorageOptions { Directory = Directory.CreateTempSubdirectory("seal-").FullName };
        Development = new DevelopmentSeal(Storage, Clock);
        Certificate = Development.Open();
        Sealer = new PadesSealer(Certificate, Clock);
        Verifier = new SealVerifier(Clock, PinnedRoots.None, Certificate.Trust);
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 10, 6, 3, 7, 35, TimeSpan.Zero));

    public StorageOptions Storage { get; }

    public DevelopmentSeal Development { get; }

    public SealCertificate Certificate { get; }

    public ISealer Sealer { get; }

    public SealVerifier Verifier { get; }

    public string PathOf(string name) => Path.Combine(Storage.Directory, name);

    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(PathOf(name), bytes);
        return PathOf(name);
    }

    public void Dispose()
    {
        Certificate.Dispose();
        Directory.Delete(Storage.Directory, recursive: true);
    }
}
