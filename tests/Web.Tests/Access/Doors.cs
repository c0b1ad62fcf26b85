using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace PolicyTraining.Web.Tests.Access;

/// <summary>Every endpoint of the running program, and the eight who knock at them. What a request changes is undone after it.</summary>
public sealed class Doors : IAsyncLifetime
{
    private readonly AccessApp _app = new();
    private readonly Dictionary<string, Caller> _callers = [];
    private Cast _cast = null!;

    internal AccessApp App => _app;

    internal Cast Cast => _cast;

    internal Addresses Addresses => _cast.Addresses;

    /// <summary>Method and route of every endpoint, in order, without the files that a page is made with.</summary>
    internal IReadOnlyList<(string Method, string Route)> Endpoints =>
    [
        .. _app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
                .Select(method => (method, endpoint.RoutePattern.RawText!.TrimStart('/') is { Length: > 0 } route ? route : "")))
            .Distinct().OrderBy(endpoint => endpoint.Item2, StringComparer.Ordinal).ThenBy(endpoint => endpoint.method, StringComparer.Ordinal),
    ];

    public async ValueTask InitializeAsync()
    {
        _cast = await Cast.AssembleAsync(_app);
        foreach (var (column, person) in _cast.People)
        {
            _callers[column] = await Caller.SignInAsync(_app, person);
            _callers[column].Freeze();
        }

        _app.Keep();
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    /// <summary>HR, while they look as Ada.</summary>
    internal async Task<Caller> LookerAsync()
    {
        var olive = await Caller.SignInAsync(_app, _cast.People["hr"]);
        await olive.AskAsync("POST", $"/hr/employees/{_cast.Ada.Id}/view", ("Reason", "She called."));
        olive.Freeze();
        _app.Keep();
        return olive;
    }

    internal async Task<Answer> KnockAsync(string column, string method, string address)
    {
        var answer = await _callers[column].AskAsync(method, address);
        _app.Undo();
        return answer;
    }
}
