using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Mail;

namespace PolicyTraining.Web.Tests.Mail;

public sealed partial class DevMailTests : IDisposable
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("dev-mail-");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task The_list_leads_to_a_message_its_body_and_its_attachment()
    {
        await using var app = await AppAsync("Development");
        var client = app.GetTestClient();
        await DropAsync(app, "certification-for-hr");

        var show = FirstAddress(await client.GetStringAsync("/dev/mail", Cancellation), "usa-link");
        var page = await client.GetStringAsync(show, Cancellation);
        var body = await client.GetAsync($"{show}/body", Cancellation);
        var attachment = await client.GetAsync($"{show}/attachments/1", Cancellation);

        page.ShouldContain("LOVELACE_Ada_2110-7K3M9QXTC.pdf");
        page.ShouldContain("Auto-Submitted");
        page.ShouldContain($"{show}/body");
        (await body.Content.ReadAsStringAsync(Cancellation)).ShouldContain("Signed receipt of P&amp;P 2.110 Social Media");
        body.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("sandbox");
        (await attachment.Content.ReadAsByteArrayAsync(Cancellation)).ShouldBe(SampleLetters.Pdf);
        attachment.Content.Headers.ContentDisposition.ShouldNotBeNull().DispositionType.ShouldBe("attachment");
    }

    [Fact]
    public async Task An_empty_drop_says_so()
    {
        await using var app = await AppAsync("Development");

        var page = await app.GetTestClient().GetStringAsync("/dev/mail", Cancellation);

        page.ShouldContain("No message has been written yet.");
    }

    [Theory]
    [InlineData("Development", "")]
    [InlineData("Staging", "")]
    [InlineData("Staging", "/body")]
    [InlineData("Staging", "/attachments/1")]
    public async Task What_is_not_there_or_not_for_this_environment_is_404(string environment, string rest)
    {
        await using var app = await AppAsync(environment);
        await DropAsync(app, "certification-for-hr");
        var name = environment == "Development" ? "no-such-message" : app.Services.GetRequiredService<MailDrop>().Newest(1)[0];

        var response = await app.GetTestClient().GetAsync($"/dev/mail/{name}{rest}", Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_list_does_not_exist_outside_Development()
    {
        await using var app = await AppAsync("Staging");

        var response = await app.GetTestClient().GetAsync("/dev/mail", Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<WebApplication> AppAsync(string environment)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseTestServer();
        builder.Configuration["Mail:DropDirectory"] = _directory.FullName;
        builder.Configuration["Agency:PublicUrl"] = "https://training.dma.example";
        builder.Configuration["Agency:ReturnAddress"] = "wing-shr@dma.example";
        builder.Configuration["Mail:From"] = "policy-training@dma.example";
        builder.AddMail();
        builder.Services.AddControllersWithViews()
            .AddApplicationPart(typeof(MailDrop).Assembly)
            .AddFeatureViews();
        var app = builder.Build();
        app.MapControllers();
        await app.StartAsync(Cancellation);
        return app;
    }

    private static Task<Accepted> DropAsync(WebApplication app, string letter) =>
        app.Services.GetRequiredService<IMailTransport>().SendAsync(
            SampleLetters.All[letter].ToMessage(SampleLetters.Letterhead, "0199@dma.example", SampleLetters.SentAt), Cancellation);

    private static string FirstAddress(string page, string cssClass) =>
        LinkWithClass().Matches(page).First(link => link.Groups["class"].Value == cssClass).Groups["href"].Value;

    [GeneratedRegex("""<a class="(?<class>[^"]*)" href="(?<href>[^"]*)">""")]
    private static partial Regex LinkWithClass();
}
