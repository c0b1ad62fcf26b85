using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Access;

/// <summary>One line of <c>endpoints.txt</c>: what each of the eight is answered.</summary>
/// <param name="Answers">By the heading of the column.</param>
internal sealed record EndpointLine(string Method, string Route, IReadOnlyDictionary<string, string> Answers)
{
    public string Name => $"{Method} {Route}";

    public override string ToString() =>
        $"{Method,-5}{Route,-64}{string.Concat(EndpointTable.Columns.Select(column => $"{Answers.GetValueOrDefault(column),-11}"))}".TrimEnd();
}

/// <summary>The reviewed table of who is answered what, where.</summary>
internal static class EndpointTable
{
    public static readonly IReadOnlyList<string> Columns = ["anonymous", "owner", "colleague", "supervisor", "above", "hr", "auditor", "admin"];

    public static IReadOnlyList<EndpointLine> Load() =>
    [
        .. File.ReadAllLines(Repository.PathOf("tests/Web.Tests/Access/endpoints.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Select(words => new EndpointLine(words[0], words[1], Columns.Zip(words.Skip(2)).ToDictionary())),
    ];
}
