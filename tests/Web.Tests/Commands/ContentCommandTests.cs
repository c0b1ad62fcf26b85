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
        output.ShouldBe("P&P 2.110 Social Media, edition 2: 44 clauses, 8 lessons, 117 assessment items, 35 practice items and 7 scenarios. Sound.\n");
    }

    [Fact]
    public async Task A_folder_with_an_error_is_refused_and_the_error_is_named()
    {
        foreach (var path in ContentFiles.FromFolder(Shipped).Paths)
            Copy(path, text => path == "course.yaml" ? text.Replace("edition: 2", "edition: first", StringComparison.Ordinal) : text);

        var (exit, output) = await RunAsync("check", _folder.FullName);

        exit.ShouldBe(1);
        output.ShouldContain("FM6 'edition' is 'first'. → Write a whole number from 1 to 999.\n");
        output.ShouldEndWith($"{_folder.Name} makes no edition: 1 error to mend.\n");
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
