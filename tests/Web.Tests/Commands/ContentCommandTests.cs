using System.Text.Json.Nodes;
using PolicyTraining.Content;
using PolicyTraining.Web.Commands;

namespace PolicyTraining.Web.Tests.Commands;

public sealed class ContentCommandTests : IDisposable
{
    private static readonly string Shipped = ShippedBulletins.Folder(ShippedBulletins.SocialMedia);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("content-check-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Sound_files_are_counted_in_one_line()
    {
        var (exit, output) = await RunAsync("check");

        exit.ShouldBe(0);
        output.ShouldBe("P&P 2.110 Social Media, edition 3: 44 clauses, 8 lessons, 117 assessment items, 35 practice items and 7 scenarios. Sound.\n");
    }

    [Fact]
    public async Task A_folder_with_an_error_is_refused_and_the_error_is_named()
    {
        foreach (var path in ContentFiles.FromFolder(Shipped).Paths)
            Copy(path, text => path == "course.yaml" ? text.Replace("edition: 3", "edition: first", StringComparison.Ordinal) : text);

        var (exit, output) = await RunAsync("check", _folder.FullName);

        exit.ShouldBe(1);
        output.ShouldContain("FM6 'edition' is 'first'. → Write a whole number from 1 to 999.\n");
        output.ShouldEndWith($"{_folder.Name} makes no edition: 1 error to mend.\n");
    }

    [Fact]
    public async Task As_SARIF_a_finding_has_its_rule_its_level_and_its_place()
    {
        foreach (var path in ContentFiles.FromFolder(Shipped).Paths)
            Copy(path, text => path == "course.yaml" ? text.Replace("edition: 3", "edition: first", StringComparison.Ordinal) : text);

        var (exit, output) = await RunAsync("check", _folder.FullName, "--format", "sarif");

        exit.ShouldBe(1);
        var run = JsonNode.Parse(output)!["runs"]![0]!;
        var result = run["results"]!.AsArray().ShouldHaveSingleItem()!;
        var place = result["locations"]![0]!["physicalLocation"]!;
        result["level"]!.GetValue<string>().ShouldBe("error");
        result["message"]!["text"]!.GetValue<string>().ShouldBe("'edition' is 'first'. → Write a whole number from 1 to 999.");
        place["artifactLocation"]!["uri"]!.GetValue<string>().ShouldBe(new Uri(Path.Combine(_folder.FullName, "course.yaml")).AbsoluteUri);
        place["region"]!["startLine"]!.GetValue<int>().ShouldBe(5);
        var rule = run["tool"]!["driver"]!["rules"]![result["ruleIndex"]!.GetValue<int>()]!;
        rule["id"]!.GetValue<string>().ShouldBe("FM6");
        rule["name"]!.GetValue<string>().ShouldBe("WrongValue");
        rule["help"]!["text"]!.GetValue<string>().ShouldStartWith("A value of the wrong kind or form.");
    }

    [Fact]
    public async Task As_SARIF_sound_files_are_a_log_without_results()
    {
        var (exit, output) = await RunAsync("check", "--format", "sarif");

        exit.ShouldBe(0);
        JsonNode.Parse(output)!["runs"]![0]!["results"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_format_is_refused()
    {
        var (exit, _) = await RunAsync("check", "--format", "html");

        exit.ShouldBe(1);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_refused()
    {
        var (exit, _) = await RunAsync("check", Path.Combine(_folder.FullName, "nowhere"));

        exit.ShouldBe(1);
    }

    private void Copy(string path, Func<string, string> edit)
    {
        var target = new FileInfo(Path.Combine(_folder.FullName, path));
        target.Directory!.Create();
        File.WriteAllText(target.FullName, edit(File.ReadAllText(Path.Combine(Shipped, path))));
    }

    private static async Task<(int Exit, string Output)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter();
        var exit = await ContentCommand.Create().Parse(arguments)
            .InvokeAsync(new() { Output = output, Error = errors }, TestContext.Current.CancellationToken);
        return (exit, output.ToString());
    }
}
