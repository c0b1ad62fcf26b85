using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MimeKit;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Testing;
using PolicyTraining.Web.Documents.Sealing;
using PolicyTraining.Web.Mail;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.Certification;

/// <summary>Whatever mail and seal do, the signature stands.</summary>
public sealed class FaultTests : IAsyncDisposable
{
    private readonly FaultyApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task With_the_mail_server_down_the_signature_stands_and_the_certification_goes_out_later()
    {
        var ada = await _app.ReadyToSignAsync();
        var browser = await _app.SignedInAsAsync(ada);
        _app.MailIsDown = true;

        var signed = await browser.FollowAsync(await browser.SignAsync(await browser.ReviewAsync()));
        await _app.DispatchAsync();
        var waiting = await browser.GetAsync(signed.Path);
        _app.MailIsDown = false;
        _app.Clock.Advance(TimeSpan.FromMinutes(2));
        await _app.DispatchAsync();

        waiting.Text.ShouldContain("Waiting to be sent");
        waiting.Text.ShouldContain("the signature stands");
        (await browser.GetAsync(signed.Path)).Text.ShouldContain("E-mailed to WING-SHR");
        (await _app.AssignmentOfAsync(ada)).Facts.Standing.ShouldBe(Standing.Delivered);
    }

    [Fact]
    public async Task With_the_seal_broken_the_signature_stands_and_the_document_follows()
    {
        var ada = await _app.ReadyToSignAsync();
        var browser = await _app.SignedInAsAsync(ada);
        _app.SealIsBroken = true;

        var signed = await browser.FollowAsync(await browser.SignAsync(await browser.ReviewAsync()));
        var notYet = await browser.GetAsync($"{signed.Path}/document");
        _app.SealIsBroken = false;
        await _app.InScopeAsync(async services =>
        {
            await services.GetRequiredService<Sealing>().SealOutstandingAsync(default);
            return true;
        });
        var (document, _) = await browser.DownloadAsync($"{signed.Path}/document");

        signed.Text.ShouldContain("Being prepared");
        signed.Text.ShouldContain("The signature stands.");
        notYet.Status.ShouldBe(HttpStatusCode.NotFound);
        notYet.Heading.ShouldBe("The document is being prepared");
        document.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _app.AssignmentOfAsync(ada)).SignedAt.ShouldNotBeNull();
    }

    /// <summary>The program with a mail server and a seal that can fail.</summary>
    private sealed class FaultyApp : TrainingApp
    {
        public bool MailIsDown { get; set; }

        public bool SealIsBroken { get; set; }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services =>
            {
                services.Replace(ServiceDescriptor.Singleton<IMailTransport>(provider =>
                    new FaultyMail(this, ActivatorUtilities.CreateInstance<DropTransport>(provider))));
                services.Replace(ServiceDescriptor.Singleton<ISealer>(provider =>
                    new FaultySealer(this, ActivatorUtilities.CreateInstance<PadesSealer>(provider))));
            });
        }
    }

    private sealed class FaultyMail(FaultyApp app, IMailTransport mail) : IMailTransport
    {
        public Task<Accepted> SendAsync(MimeMessage message, CancellationToken cancellation) => app.MailIsDown
            ? throw new MailDeferredException("The mail server did not answer.", new TimeoutException())
            : mail.SendAsync(message, cancellation);
    }

    private sealed class FaultySealer(FaultyApp app, ISealer sealer) : ISealer
    {
        public byte[] Seal(byte[] unsealed) => app.SealIsBroken
            ? throw new InvalidOperationException("The seal cannot be reached.")
            : sealer.Seal(unsealed);
    }
}
