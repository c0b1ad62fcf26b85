using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PolicyTraining.Content;
using PolicyTraining.Testing;
using PolicyTraining.Web.Data.Editions;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Tests.Hosting;

public sealed class StartTests : IAsyncDisposable
{
    private readonly DirectoryInfo _course = Directory.CreateTempSubdirectory("course-");
    private readonly TrainingApp _app = new();

    public StartTests()
    {
        foreach (var file in Directory.EnumerateFiles(ShippedBulletins.Folder(ShippedBulletins.SocialMedia), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_course.FullName, Path.GetRelativePath(ShippedBulletins.Folder(ShippedBulletins.SocialMedia), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        _app.Settings["Content:Directory"] = _course.FullName;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _course.Delete(recursive: true);
    }

    [Fact]
    public async Task The_bulletin_is_published_once_and_read_from_its_snapshot()
    {
        var edition = await _app.EditionAsync();
        File.Delete(Path.Combine(_course.FullName, "course.yaml"));

        edition.Bulletin.Number.ShouldBe("2.110");
        (await _app.InDbAsync(db => db.Editions.CountAsync())).ShouldBe(1);
        var id = await _app.InDbAsync(db => db.Editions.Select(published => published.Id).SingleAsync());
        (await ActivatorUtilities.CreateInstance<EditionLibrary>(_app.Services).FindAsync(id, TestContext.Current.CancellationToken)).ContentHash.ShouldBe(edition.ContentHash);
    }

    [Fact]
    public async Task Files_that_differ_from_the_published_edition_are_refused_with_the_mend()
    {
        await _app.EditionAsync();
        Edit("lessons/why-this-policy.md", "This bulletin does not begin", "The bulletin does not begin");

        var refusal = await Should.ThrowAsync<StartupException>(PublishAsync());

        refusal.Message.ShouldContain("differ from its published edition 3");
        refusal.Message.ShouldContain("raise the edition in course.yaml to 4");
    }

    [Fact]
    public async Task A_raised_edition_is_published_beside_the_old_one()
    {
        var first = await _app.EditionAsync();
        Edit("lessons/why-this-policy.md", "This bulletin does not begin", "The bulletin does not begin");
        Edit("course.yaml", "edition: 3", "edition: 4");

        await PublishAsync();

        (await _app.EditionAsync()).Ordinal.ShouldBe(4);
        (await _app.InDbAsync(db => db.Editions.Where(published => published.Ordinal == 3).Select(published => published.ContentHash).SingleAsync()))
            .ShouldBe(first.ContentHash);
    }

    [Fact]
    public async Task An_edition_that_drops_a_question_in_silence_is_refused_and_one_that_retires_it_is_published()
    {
        await _app.EditionAsync();
        Edit("course.yaml", "edition: 3", "edition: 4");
        Edit("questions/I.A.yaml", "id: QB-I.A-01", "id: QB-I.A-99");

        var refusal = await Should.ThrowAsync<StartupException>(PublishAsync());
        Edit("course.yaml", "edition: 4", "edition: 4\nretired: [QB-I.A-01]");
        await PublishAsync();

        refusal.Message.ShouldContain("'QB-I.A-01' was published and is gone.");
        (await _app.EditionAsync()).Ordinal.ShouldBe(4);
    }

    [Fact]
    public async Task Faulty_files_stop_the_start_and_name_file_line_and_mend()
    {
        await _app.EditionAsync();
        Edit("lessons/why-this-policy.md", "::clause{I.A}", "::clause{I.Z}");

        var refusal = await Should.ThrowAsync<StartupException>(PublishAsync());

        refusal.Message.ShouldContain("lessons/why-this-policy.md:");
        refusal.Message.ShouldContain("I.Z");
        refusal.Message.ShouldContain("→");
    }

    [Fact]
    public async Task In_Production_the_published_edition_goes_on_and_HR_is_told()
    {
        var before = await _app.EditionAsync();
        Edit("lessons/why-this-policy.md", "::clause{I.A}", "::clause{I.Z}");
        var state = new ContentState();

        await _app.InScopeAsync(async services =>
        {
            var publisher = ActivatorUtilities.CreateInstance<EditionPublisher>(services, new ProductionEnvironment(), state);
            await publisher.PublishAsync(_course.FullName, default);
            return true;
        });

        state.Refused!.ShouldContain("I.Z");
        (await _app.EditionAsync()).ContentHash.ShouldBe(before.ContentHash);
    }

    private Task<bool> PublishAsync() => _app.InScopeAsync(async services =>
    {
        await services.GetRequiredService<EditionPublisher>().PublishAsync(_course.FullName, default);
        return true;
    });

    private void Edit(string file, string from, string to)
    {
        var path = Path.Combine(_course.FullName, file);
        var text = File.ReadAllText(path);
        text.ShouldContain(from);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
    }

    private sealed class ProductionEnvironment : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Production;

        public string ApplicationName { get; set; } = "Web";

        public string ContentRootPath { get; set; } = "/";

        public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } = new Microsoft.Extensions.FileProviders.NullFileProvider();
    }
}
