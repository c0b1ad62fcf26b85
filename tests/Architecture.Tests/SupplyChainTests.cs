using System.Security.Cryptography;
using System.Text.Json;
using System.Xml.Linq;
using PolicyTraining.Testing;

namespace PolicyTraining.Architecture.Tests;

/// <summary>What comes from others: it is what its makers gave out, and under a licence that was looked at.</summary>
public class SupplyChainTests
{
    /// <summary>Folders that hold only what comes from others, and what we say about it.</summary>
    private static readonly string[] Vendored = ["Web/wwwroot/lib", "Web/Documents/Fonts", "Web/Documents/Colour", "Web/Identity/Passwords/Known"];

    private static readonly string[] OurWordsAboutIt = ["README.md", "VERSION.md"];

    /// <summary>Needed to make migrations; with all it brings it is left out of what is published.</summary>
    private const string BuildOnly = "Microsoft.EntityFrameworkCore.Design";

    [Fact]
    public void Every_vendored_file_is_as_its_makers_gave_it_out()
    {
        var recorded = File.ReadLines(Path.Combine(Repository.Root, "vendored.sha256")).Select(line => line.Split("  ", 2)).Select(line => (File: line[1], Hash: line[0]));
        var present =
            from folder in Vendored
            from path in Repository.Files(folder, "*")
            where !OurWordsAboutIt.Contains(Path.GetFileName(path))
            select (File: Path.GetRelativePath(Repository.Root, path), Hash: Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))));

        present.ShouldBe(recorded, ignoreOrder: true);
    }

    [Fact]
    public void Every_package_that_is_shipped_is_named_in_the_notices_with_its_licence()
    {
        var notices = File.ReadLines(Path.Combine(Repository.Root, "THIRD-PARTY-NOTICES.md")).ToHashSet();
        var missing =
            from package in Shipped()
            let row = $"| {package.Name} | {LicenceOf(package)} |"
            where !notices.Contains(row)
            select row;

        missing.ShouldBeEmpty("Read each new licence, then add its row to THIRD-PARTY-NOTICES.md.");
    }

    [Fact]
    public void Every_project_locks_its_packages()
    {
        var unlocked = Repository.Files("", "*.csproj").Where(project => !File.Exists(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json")));

        unlocked.ShouldBeEmpty();
    }

    /// <summary>All that the program needs to run, its packages' packages too.</summary>
    private static IEnumerable<(string Name, string Version)> Shipped()
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Web.deps.json")));
        var target = file.RootElement.GetProperty("targets").EnumerateObject().First().Value;
        var needs = target.EnumerateObject().ToDictionary(
            library => library.Name[..library.Name.IndexOf('/', StringComparison.Ordinal)],
            library => (Version: library.Name[(library.Name.IndexOf('/', StringComparison.Ordinal) + 1)..], Needed: NamesIn(library.Value)));

        var reached = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        var open = new Stack<string>(["Web"]);
        while (open.TryPop(out var name))
        {
            if (name == BuildOnly || !needs.TryGetValue(name, out var library) || !reached.Add(name))
                continue;
            foreach (var needed in library.Needed)
                open.Push(needed);
        }

        return [.. reached.Where(name => name is not ("Web" or "Content" or "Domain")).Select(name => (name, needs[name].Version))];
    }

    private static string[] NamesIn(JsonElement library) =>
        library.TryGetProperty("dependencies", out var dependencies) ? [.. dependencies.EnumerateObject().Select(each => each.Name)] : [];

    /// <summary>As the package itself says it; an address where it gives no SPDX expression.</summary>
    private static string LicenceOf((string Name, string Version) package)
    {
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var name = package.Name.ToLowerInvariant();
        var about = XDocument.Load(Path.Combine(packages, name, package.Version, name + ".nuspec")).Descendants();
        return about.FirstOrDefault(element => element.Name.LocalName is "license" && element.Attribute("type")?.Value == "expression")?.Value
            ?? about.First(element => element.Name.LocalName is "licenseUrl").Value;
    }
}
