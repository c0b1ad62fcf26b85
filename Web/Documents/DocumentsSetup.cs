using Microsoft.Extensions.Options;
using PolicyTraining.Web.Documents.Scans;
using PolicyTraining.Web.Documents.Sealing;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Documents;

/// <summary>Registers the certification document and its paper form: rendering, sealing and verifying.</summary>
public static class DocumentsSetup
{
    public static void AddDocuments(this IHostApplicationBuilder builder)
    {
        var root = builder.Environment.ContentRootPath;
        builder.Services.AddOptionsWithValidateOnStart<SealOptions, SealOptionsValidator>().BindConfiguration(SealOptions.Section);
        builder.Services.AddSingleton<ICertificationRenderer, CertificationRenderer>();
        builder.Services.AddSingleton<IPaperFormRenderer, PaperFormRenderer>();
        builder.Services.AddSingleton<ScanReader>();
        builder.Services.AddSingleton(services =>
            new DevelopmentSeal(StorageOptions.From(builder.Configuration, root), services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton(services => new ConfiguredSeal(
            services.GetRequiredService<IOptions<SealOptions>>().Value, services.GetRequiredService<DevelopmentSeal>(), root));
        builder.Services.AddSingleton(services => services.GetRequiredService<ConfiguredSeal>().Open());
        builder.Services.AddSingleton<ISealer, PadesSealer>();
        builder.Services.AddSingleton(services => services.GetRequiredService<ConfiguredSeal>().TimestampRoots);
        builder.Services.AddSingleton(services => new TimestampAuthority(
            services.GetRequiredService<IOptions<SealOptions>>().Value, services.GetRequiredService<PinnedRoots>(), services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton(services => new SealVerifier(
            services.GetRequiredService<TimeProvider>(), services.GetRequiredService<PinnedRoots>(), services.GetRequiredService<SealCertificate>().Trust));
    }
}
