using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace PolicyTraining.Web.Mail;

/// <summary>What the program needs to write and send letters.</summary>
public static class MailSetup
{
    private const string DevelopmentSender = "Policy Training <policy-training@dma.example>";

    /// <summary>Registers <see cref="IMailTransport"/>, <see cref="MailDrop"/> and <see cref="Letterhead"/>.</summary>
    public static void AddMail(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services
            .AddOptionsWithValidateOnStart<MailOptions, MailOptionsValidator>()
            .BindConfiguration(MailOptions.Section)
            .PostConfigure<IConfiguration, IHostEnvironment>(FillIn);
        builder.Services.AddSingleton(services => new MailDrop(Options(services).DropDirectory));
        builder.Services.AddSingleton(services => Letterhead.From(services.GetRequiredService<IConfiguration>(), Options(services)));
        builder.Services.AddSingleton<DropTransport>();
        builder.Services.AddSingleton<SmtpTransport>(services =>
            new(services.GetRequiredService<IOptions<MailOptions>>(), services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<IMailTransport>(services => Options(services).Transport == MailTransport.Smtp
            ? services.GetRequiredService<SmtpTransport>()
            : services.GetRequiredService<DropTransport>());
    }

    private static MailOptions Options(IServiceProvider services) => services.GetRequiredService<IOptions<MailOptions>>().Value;

    private static void FillIn(MailOptions options, IConfiguration configuration, IHostEnvironment environment)
    {
        if (options.DropDirectory.Length == 0)
            options.DropDirectory = Path.Combine(StorageDirectory(configuration, environment), "mail");
        if (options.From.Length == 0 && environment.IsDevelopment())
            options.From = DevelopmentSender;
    }

    private static string StorageDirectory(IConfiguration configuration, IHostEnvironment environment) =>
        Path.Combine(environment.ContentRootPath, configuration["Storage:Directory"] ?? "App_Data");
}
