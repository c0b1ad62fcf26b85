using PolicyTraining.Web.Tests.Providers;

namespace PolicyTraining.Web.Tests.Access;

/// <summary>Nobody signs, answers or changes anything for another: every endpoint is asked for by HR while they look as Ada.</summary>
public sealed class LookerTests(Doors doors) : IClassFixture<Doors>
{
    /// <summary>The pages of an employee that may be looked at. Nothing else answers.</summary>
    private static readonly string[] Seen = ["/", "/learn", "/learn/{lesson}", "/certifications", "/certifications/{recordNumber}", "/policy/{number}"];

    [SqliteFact]
    public async Task Whoever_looks_as_somebody_reads_a_few_pages_and_does_nothing()
    {
        var looker = await doors.LookerAsync();
        var open = new List<string>();
        foreach (var line in EndpointTable.Load().Where(line => line.Route is not ("/account/sign-out" or "/error/{status}")))
        {
            var answer = await looker.AskAsync(line.Method, doors.Addresses.Of(line.Route[1..]));
            if (doors.App.Undo())
                open.Add($"{line.Name} changed something.");
            if (answer.Word != "403" && !line.Route.EndsWith("/view/ending", StringComparison.Ordinal))
                open.Add(line.Name);
        }

        open.ShouldBe(Seen.Select(route => $"GET {route}"), ignoreOrder: true);
    }
}
