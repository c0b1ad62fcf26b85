using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Tests.Shell;

/// <summary>The shell alone, without the features, over real HTTP handling.</summary>
public sealed class ShellHostTests : IAsyncLifetime
{
    private static readonly string Policy = new ContentSecurityPolicy().ForPage(isEncrypted: false);

    private readonly WebApplication _app = Shell();

    public async ValueTask InitializeAsync() => await _app.StartAsync();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Every_response_bears_the_security_headers()
    {
        var response = await GetAsync("/plain");

        Header(response, "Content-Security-Policy").ShouldBe(Policy);
        Header(response, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(response, "Referrer-Policy").ShouldBe("same-origin");
    }

    [Fact]
    public void The_policy_allows_no_inline_code_and_lets_forms_lead_where_they_are_told_to()
    {
        var policy = new ContentSecurityPolicy { FormTargets = { "https://login.agency.gov" } };

        Policy.ShouldNotContain("unsafe");
        policy.ForPage(isEncrypted: true).ShouldEndWith("form-action 'self' https://login.agency.gov; upgrade-insecure-requests");
    }

    [Fact]
    public async Task An_endpoint_may_set_a_policy_of_its_own() =>
        Header(await GetAsync("/framed"), "Content-Security-Policy").ShouldBe("sandbox");

    [Fact]
    public async Task A_page_that_is_not_there_is_404_in_words()
    {
        var response = await GetAsync("/nowhere");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .ShouldContain("<title>We cannot find this page – DMA Policy Training</title>");
    }

    [Fact]
    public async Task A_failure_is_500_in_words_and_still_bears_the_headers()
    {
        var response = await GetAsync("/broken");

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        Header(response, "Content-Security-Policy").ShouldBe(Policy);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldContain("Something went wrong on our side");
        page.ShouldContain($"<code>{response.Headers.GetValues("X-Correlation-Id").Single()[..8]}</code>");
        page.ShouldNotContain("the cause of it");
    }

    [Fact]
    public async Task A_refused_post_keeps_its_status_and_needs_no_token_to_be_explained()
    {
        var client = _app.GetTestClient();

        var response = await client.PostAsync("/forbidden", content: null, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("not open to you");
    }

    [Fact]
    public async Task The_address_of_an_error_page_is_no_page_itself() =>
        (await GetAsync("/error/500")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Theory]
    [InlineData(typeof(ErrorsController), "Shared")]
    [InlineData(typeof(ShellHostTests), null)]
    public void A_feature_is_where_its_controller_stands(Type controller, string? expected) =>
        FeatureViews.FeatureOf(controller).ShouldBe(expected);

    private Task<HttpResponseMessage> GetAsync(string address) =>
        _app.GetTestClient().GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    private static string Header(HttpResponseMessage response, string name) => response.Headers.GetValues(name).ShouldHaveSingleItem();

    private static WebApplication Shell()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddControllersWithViews().AddApplicationPart(typeof(ErrorsController).Assembly).AddFeatureViews();

        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseRouting();
        app.MapControllers();
        app.MapGet("/plain", () => "plain");
        app.MapGet("/framed", (HttpContext context) => { context.Response.Headers.ContentSecurityPolicy = "sandbox"; });
        app.MapGet("/broken", string () => throw new InvalidOperationException("the cause of it"));
        app.MapPost("/forbidden", () => Results.StatusCode(403));
        return app;
    }
}
