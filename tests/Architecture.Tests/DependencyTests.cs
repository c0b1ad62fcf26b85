using PolicyTraining.Content;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Testing;

namespace PolicyTraining.Architecture.Tests;

/// <summary>Domain knows nobody; Content knows Domain; Web knows both; features meet in Domain and in the database.</summary>
public class DependencyTests
{
    [Fact]
    public void The_domain_depends_on_nothing_but_the_runtime()
    {
        References<Edition>().ShouldAllBe(name => name.StartsWith("System", StringComparison.Ordinal));
    }

    [Fact]
    public void Content_knows_the_domain_and_no_part_of_the_web()
    {
        HashSet<string> known = ["Domain", "JsonPointer.Net", "JsonSchema.Net", "Markdig", "YamlDotNet"];
        var references = References<ContentFiles>();

        references.ShouldContain("Domain");
        references.ShouldAllBe(name => known.Contains(name) || name.StartsWith("System", StringComparison.Ordinal));
    }

    [Fact]
    public void A_feature_never_uses_another_feature()
    {
        var features = Path.Combine(Repository.Root, "Web", "Features");
        var names = Directory.EnumerateDirectories(features).Select(path => Path.GetFileName(path)!).Where(name => name != "Shared").ToList();
        var trespasses =
            from file in Repository.Files("Web/Features", "*.cs*")
            let home = Path.GetRelativePath(features, file).Split(Path.DirectorySeparatorChar)[0]
            let text = File.ReadAllText(file)
            from other in names
            where other != home && text.Contains($"Features.{other}", StringComparison.Ordinal)
            select $"{file} uses {other}";

        names.Count.ShouldBeGreaterThan(5);
        trespasses.ShouldBeEmpty();
    }

    [Fact]
    public void What_pages_share_does_not_know_the_pages()
    {
        var knowing =
            from folder in new[] { "Data", "Documents", "Identity", "Jobs", "Ledger", "Mail", "Register", "Reminders", "Workflow" }
            from file in Repository.Files($"Web/{folder}", "*.cs")
            where File.ReadAllText(file).Contains("PolicyTraining.Web.Features", StringComparison.Ordinal)
            select file;

        knowing.ShouldBeEmpty();
    }

    private static List<string> References<T>() =>
        [.. typeof(T).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!)];
}
