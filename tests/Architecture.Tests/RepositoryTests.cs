using System.Text.RegularExpressions;
using System.Xml.Linq;
using PolicyTraining.Testing;

namespace PolicyTraining.Architecture.Tests;

public class RepositoryTests
{
    [Fact]
    public void Every_package_is_explained()
    {
        var packages = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props"))
            .Descendants("PackageVersion")
            .Select(package => package.Attribute("Include")!.Value);
        var explained = File.ReadAllText(Path.Combine(Repository.Root, "docs", "dependencies.md"));

        packages.Where(package => !explained.Contains($"`{package}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_local_link_in_the_documents_leads_somewhere()
    {
        var root = Repository.Root;
        var broken =
            from document in Directory.EnumerateFiles(root, "*.md").Concat(Directory.EnumerateFiles(Path.Combine(root, "docs"), "*.md"))
            from Match link in Regex.Matches(File.ReadAllText(document), @"\]\((?<path>[^)#:]+)(#[^)]*)?\)")
            let target = Path.Combine(Path.GetDirectoryName(document)!, link.Groups["path"].Value)
            where !File.Exists(target) && !Directory.Exists(target)
            select $"{Path.GetFileName(document)}: {link.Groups["path"].Value}";

        broken.ShouldBeEmpty();
    }

    [Fact]
    public void Every_test_that_the_security_page_relies_on_is_there()
    {
        var tests = Repository.Files("tests", "*.cs").Concat(Repository.Files("e2e", "*.cs")).Select(Path.GetFileNameWithoutExtension).ToHashSet();
        var named =
            from row in File.ReadLines(Path.Combine(Repository.Root, "docs", "security.md"))
            where row.StartsWith("| ", StringComparison.Ordinal)
            let proof = row.TrimEnd('|', ' ').Split('|')[^1]
            from Match test in Regex.Matches(proof, "`(?<name>[A-Za-z]+Tests)`")
            select test.Groups["name"].Value;

        named.Distinct().Where(test => !tests.Contains(test)).ShouldBeEmpty();
    }
}
