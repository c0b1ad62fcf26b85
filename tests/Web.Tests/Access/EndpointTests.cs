using PolicyTraining.Web.Tests.Providers;

namespace PolicyTraining.Web.Tests.Access;

/// <summary>
/// Every endpoint is asked for as each of eight people, with the real ids of what is Ada's, and each answer must be the one in
/// the reviewed table. What may only be posted is posted empty, with a valid antiforgery token.
/// </summary>
public sealed class EndpointTests(Doors doors) : IClassFixture<Doors>
{
    private static readonly IReadOnlyList<EndpointLine> Table = EndpointTable.Load();

    [SqliteFact]
    public void Every_endpoint_is_in_the_table_and_every_line_has_its_endpoint() =>
        Table.Select(line => line.Name).Order().ShouldBe(doors.Endpoints.Select(endpoint => $"{endpoint.Method} /{endpoint.Route}").Order());

    [SqliteFact]
    public async Task Everybody_is_answered_as_the_table_says()
    {
        var differences = new List<string>();
        foreach (var line in Table)
        {
            var answers = new Dictionary<string, string>();
            foreach (var column in EndpointTable.Columns)
                answers[column] = (await doors.KnockAsync(column, line.Method, doors.Addresses.Of(line.Route[1..]))).Word;
            var actual = (line with { Answers = answers }).ToString();
            if (actual != line.ToString())
                differences.Add($"\nreviewed {line}\nanswered {actual}");
        }

        differences.ShouldBeEmpty();
    }

    [SqliteFact]
    public async Task What_is_not_ones_own_looks_like_what_is_not_there()
    {
        var differences = new List<string>();
        foreach (var line in Table.Where(line => Addresses.NamesSomething(line.Route[1..])))
        {
            foreach (var column in EndpointTable.Columns.Where(column => line.Answers[column] is "403" or "404" or "sign-in"))
            {
                var (there, nowhere) = (doors.Addresses.Of(line.Route[1..]), doors.Addresses.OfNothing(line.Route[1..]));
                var (foreign, missing) = (await doors.KnockAsync(column, line.Method, there), await doors.KnockAsync(column, line.Method, nowhere));
                if (foreign.Status != missing.Status || foreign.Body.Replace(there, nowhere) != missing.Body)
                    differences.Add($"{line.Name} as {column}: {foreign.Word} where it is, {missing.Word} where nothing is.");
            }
        }

        differences.ShouldBeEmpty();
    }
}
