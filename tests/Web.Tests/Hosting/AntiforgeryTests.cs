using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Testing;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Tests.Hosting;

/// <summary>Nothing is changed by a form that another site made.</summary>
public sealed partial class AntiforgeryTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Every_address_that_is_posted_to_refuses_a_form_without_a_token()
    {
        _app.Settings["RateLimits:SignIn:Burst"] = "10";
        var browser = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Olive, null, [.. Roles.All]));
        var endpoints = _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is { } action && action.ControllerTypeInfo != typeof(ErrorsController))
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is not ["GET"])
            .ToList();

        var open = new List<string>();
        foreach (var address in endpoints.Select(AddressOf))
        {
            using var content = new FormUrlEncodedContent([]);
            var answer = await browser.Client.PostAsync(address, content, TestContext.Current.CancellationToken);
            if (answer.StatusCode != HttpStatusCode.BadRequest)
                open.Add($"{address} answered {answer.StatusCode}");
        }

        endpoints.Count.ShouldBeGreaterThan(50);
        open.ShouldBeEmpty();
    }

    private static string AddressOf(RouteEndpoint endpoint) => "/" + Parameter().Replace(endpoint.RoutePattern.RawText!, parameter =>
        parameter.Value.Contains("int", StringComparison.Ordinal) || parameter.Value.Contains("position", StringComparison.Ordinal) ? "1"
        : parameter.Value.Contains("role", StringComparison.Ordinal) ? Roles.Hr
        : Guid.NewGuid().ToString());

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
