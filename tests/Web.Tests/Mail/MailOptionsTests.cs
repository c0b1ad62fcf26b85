using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PolicyTraining.Web.Mail;

namespace PolicyTraining.Web.Tests.Mail;

public sealed class MailOptionsTests
{
    public static TheoryData<string, string, string, string> WrongValues => new()
    {
        {
            "Production", "Mail:Transport", "Drop",
            "Mail:Transport is Drop, which sends nothing: in Production set Mail:Transport to Smtp and name the server in Mail:Smtp:Host."
        },
        {
            "Production", "Mail:From", "",
            "Mail:From is empty: give the sender, for example \"Policy Training <policy-training@agency.gov>\"."
        },
        {
            "Development", "Mail:From", "nobody",
            "Mail:From is not an e-mail address: \"nobody\". Write name@domain or \"Name <name@domain>\"."
        },
        {
            "Development", "Mail:Smtp:Host", "",
            "Mail:Smtp:Host is empty: give the mail server's name, or set Mail:Transport to Drop."
        },
        {
            "Development", "Mail:Smtp:Port", "70000",
            "Mail:Smtp:Port is 70000: give a number from 1 to 65535, or leave it out."
        },
        {
            "Development", "Mail:Smtp:TimeOut", "00:00:00",
            "Mail:Smtp:TimeOut is 00:00:00: give a time between 00:00:01 and 00:05:00."
        },
        {
            "Development", "Mail:Smtp:UserName", "training",
            "Mail:Smtp:Password is empty although Mail:Smtp:UserName is set: give the password, or remove the user name."
        },
        {
            "Development", "Mail:Smtp:Password", "secret",
            "Mail:Smtp:UserName is empty although Mail:Smtp:Password is set: give the user name, or remove the password."
        },
    };

    [Fact]
    public void Development_needs_no_configuration_and_writes_to_the_drop()
    {
        using var host = Host("Development", ("Storage:Directory", "/srv/training"));

        host.Services.GetRequiredService<IMailTransport>().ShouldBeOfType<DropTransport>();
        host.Services.GetRequiredService<IOptions<MailOptions>>().Value.DropDirectory
            .ShouldBe(Path.Combine("/srv/training", "mail"));
    }

    [Fact]
    public void Production_sends_through_the_named_server()
    {
        using var host = Host(
            "Production", ("Mail:Transport", "Smtp"), ("Mail:Smtp:Host", "mail.agency.gov"), ("Mail:From", "Training <t@agency.gov>"));

        host.Services.GetRequiredService<IMailTransport>().ShouldBeOfType<SmtpTransport>();
        host.Services.GetRequiredService<Letterhead>().Sender.ShouldBe(new Correspondent("Training", "t@agency.gov"));
    }

    [Theory]
    [MemberData(nameof(WrongValues))]
    public void A_wrong_value_is_named_with_its_mend(string environment, string key, string value, string sentence)
    {
        using var host = Host(
            environment, ("Mail:Transport", "Smtp"), ("Mail:Smtp:Host", "mail.agency.gov"), ("Mail:From", "t@agency.gov"), (key, value));

        var fault = Should.Throw<OptionsValidationException>(() => host.Services.GetRequiredService<IMailTransport>());

        fault.Failures.ShouldBe([sentence]);
    }

    [Fact]
    public void A_password_never_travels_in_the_clear()
    {
        using var host = Host(
            "Production", ("Mail:Transport", "Smtp"), ("Mail:Smtp:Host", "mail.agency.gov"), ("Mail:From", "t@agency.gov"),
            ("Mail:Smtp:UserName", "training"), ("Mail:Smtp:Password", "secret"), ("Mail:Smtp:Security", "None"));

        var fault = Should.Throw<OptionsValidationException>(() => host.Services.GetRequiredService<IMailTransport>());

        fault.Failures.ShouldHaveSingleItem().ShouldStartWith("Mail:Smtp:Security is None");
        fault.Message.ShouldNotContain("secret");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("100001")]
    public void A_throttle_that_cannot_be_meant_is_named(string perMinute)
    {
        using var host = Host(Environments.Development, ("Mail:PerMinute", perMinute));

        var fault = Should.Throw<OptionsValidationException>(() => host.Services.GetRequiredService<IMailTransport>());

        fault.Message.ShouldBe($"Mail:PerMinute is {perMinute}: give a number of messages from 1 to 100000, or leave it out for no limit.");
    }

    [Theory]
    [InlineData("1")]
    [InlineData("100000")]
    [InlineData(null)]
    public void A_throttle_that_can_be_meant_or_none_is_taken(string? perMinute)
    {
        using var host = Host(Environments.Development, ("Mail:PerMinute", perMinute!));

        host.Services.GetRequiredService<IMailTransport>().ShouldNotBeNull();
    }

    [Theory]
    [InlineData(SmtpSecurity.StartTls, 587)]
    [InlineData(SmtpSecurity.Tls, 465)]
    [InlineData(SmtpSecurity.None, 25)]
    public void The_port_follows_from_the_security(SmtpSecurity security, int port)
    {
        new SmtpOptions { Security = security }.EffectivePort.ShouldBe(port);
    }

    private static IHost Host(string environment, params (string Key, string Value)[] settings)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = environment });
        builder.Configuration["Agency:PublicUrl"] = "https://training.agency.gov";
        builder.Configuration["Agency:ReturnAddress"] = "wing-shr@agency.gov";
        foreach (var (key, value) in settings)
            builder.Configuration[key] = value;
        builder.AddMail();
        return builder.Build();
    }
}
