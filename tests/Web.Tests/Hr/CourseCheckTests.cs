using System.Net;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Content;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Hr;

public sealed class CourseCheckTests : IAsyncDisposable
{
    private readonly DirectoryInfo _course = Directory.CreateTempSubdirectory("course-");
    private readonly TrainingApp _app = new();

    public CourseCheckTests()
    {
        var shipped = ContentFiles.FromFolder(ShippedBulletins.Folder(ShippedBulletins.SocialMedia));
        foreach (var path in shipped.Paths)
        {
            var copy = new FileInfo(Path.Combine(_course.FullName, path));
            copy.Directory!.Create();
            File.WriteAllText(copy.FullName, shipped.Find(path));
        }

        _app.Settings["Content:Directory"] = _course.FullName;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _course.Delete(recursive: true);
    }

    [Fact]
    public async Task Files_as_published_are_sound_and_need_nothing()
    {
        var page = await CheckAsync();

        page.ShouldContain("Sound: they are edition 3 as it was published.");
        page.ShouldNotContain("To publish");
    }

    [Fact]
    public async Task A_mistake_is_listed_with_its_place_what_is_wrong_and_the_mend_and_nothing_is_published()
    {
        await _app.EditionAsync();
        Edit("course.yaml", "edition: 3", "edition: first");

        var page = await CheckAsync();

        page.ShouldContain("1 error to mend. Mend every error below, then check again. Until then these files are not published.");
        page.ShouldContain("course.yaml, line 5 FM6 'edition' is 'first'. Write a whole number from 1 to 999.");
        (await _app.InDbAsync(db => db.Editions.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_sound_change_of_a_published_edition_needs_the_next_number()
    {
        await _app.EditionAsync();
        Edit("lessons/why-this-policy.md", "This bulletin does not begin", "The bulletin does not begin");

        (await CheckAsync()).ShouldContain("raise 'edition' in course.yaml to 4 and have the server started again");
    }

    [Fact]
    public async Task A_sound_edition_with_a_new_number_needs_a_new_start()
    {
        await _app.EditionAsync();
        Edit("course.yaml", "edition: 3", "edition: 4");

        (await CheckAsync()).ShouldContain("To publish edition 4, have the server started again.");
    }

    [Fact]
    public async Task Only_HR_checks()
    {
        var supervisor = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Grace));

        var answer = await supervisor.Client.PostAsync("/hr/bulletins/checks", new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<string> CheckAsync()
    {
        var browser = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Olive, null, "HR"));
        return (await browser.SubmitAsync("/hr/bulletins", [], "/hr/bulletins/checks")).Text;
    }

    private void Edit(string file, string from, string to)
    {
        var path = Path.Combine(_course.FullName, file);
        File.WriteAllText(path, File.ReadAllText(path).Replace(from, to, StringComparison.Ordinal));
    }
}
