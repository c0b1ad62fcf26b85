using Microsoft.Extensions.Options;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Mail.Bounces;

namespace PolicyTraining.Web.Mail;

/// <summary>What the program needs to write and send letters.</summary>
public static class MailSetup
{
    private const string DevelopmentSender = "Policy Training <policy-training@dma.example>";

    /// <summary>Registers <see cref="IMailTransport"/>, <see cref="MailDrop"/> and <see cref="Letterhead"/>.</summary>
    public static void AddMail(this IHostApplicationBuilder builder)
    {
        builder.AddAgency();
        builder.Services
            .AddOptionsWithValidateOnStart<MailOptions, MailOptionsValidator>()
            .BindConfiguration(MailOptions.Section)
            .PostConfigure<IOptions<StorageOptions>, IHostEnvironment>(FillIn);
        builder.Services.AddSingleton(services => new MailDrop(Options(services).DropDirectory));
        builder.Services.AddSingleton(services => new BounceFolder(Options(services).BounceDirectory));
        builder.Services.AddSingleton(services => Letterhead.From(services.GetRequiredService<IOptions<AgencyOptions>>().Value, Options(services)));
        builder.Services.AddSingleton<DropTransport>();
        builder.Services.AddSingleton<SmtpTransport>(services =>
            new(services.GetRequiredService<IOptions<MailOptions>>(), services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<IMailTransport>(services => Options(services).Transport == MailTransport.Smtp
            ? services.GetRequiredService<SmtpTransport>()
            : services.GetRequiredService<DropTransport>());
    }

    private static MailOptions Options(IServiceProvider services) => services.GetRequiredService<IOptions<MailOptions>>().Value;

    private static void FillIn(MailOptions options, IOptions<StorageOptions> storage, IHostEnvironment environment)
    {
        if (options.DropDirectory.Length == 0)
            options.DropDirectory = Path.Combine(storage.Value.Directory, "mail");
        if (options.BounceDirectory.Length == 0)
            options.BounceDirectory = Path.Combine(storage.Value.Directory, "bounces");
        if (options.From.Length == 0 && environment.IsDevelopment())
            options.From = DevelopmentSender;
    }
}
