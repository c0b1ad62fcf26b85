using System.Net;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Tests.Hr;

public sealed class SavedViewTests : IAsyncLifetime
{
    private readonly TrainingApp _app = new();
    private TestBrowser _olive = null!;

    public async ValueTask InitializeAsync()
    {
        await _app.AssignAsync(await _app.InviteAsync(Sample.Ada));
        _olive = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Olive, null, Roles.Hr));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Filters_are_kept_under_a_name_renamed_and_deleted()
    {
        var list = await _olive.FollowAsync(await SaveAsync("  Late   in WEM ", isShared: false));
        var edit = (await _olive.GetAsync("/hr/views")).Document.QuerySelectorAll("main a").Single(link => link.TextContent.StartsWith("Rename", StringComparison.Ordinal));
        var renamed = await _olive.FollowAsync(await _olive.SubmitAsync(edit.GetAttribute("href")!, new() { ["Name"] = "Late" }));
        var none = await _olive.FollowAsync(await _olive.SubmitAsync("/hr/views", []));

        list.Document.QuerySelector(".views__list a")!.TextContent.ShouldBe("Late in WEM");
        list.Document.QuerySelector(".views__list a")!.GetAttribute("href")!.ShouldBe("/hr/assignments?status=overdue&q=ada");
        renamed.Document.QuerySelector(".views__list a")!.TextContent.ShouldBe("Late");
        none.Text.ShouldContain("No view was saved yet.");
    }

    [Fact]
    public async Task A_name_that_is_missing_too_long_or_taken_is_refused_and_stays_typed()
    {
        await SaveAsync("Late", isShared: false);

        (await SaveAsync(" ", isShared: false)).Text.ShouldContain("Give the view a name");
        (await SaveAsync(new string('x', 81), isShared: false)).Text.ShouldContain("Shorten the name to 80 characters");
        var taken = await SaveAsync("LATE", isShared: true);

        taken.Text.ShouldContain("You have a view of this name already.");
        taken.Document.QuerySelector("#Name")!.GetAttribute("value").ShouldBe("LATE");
        taken.Document.QuerySelector("#IsShared")!.HasAttribute("checked").ShouldBeTrue();
    }

    [Fact]
    public async Task Others_see_what_is_shared_and_change_nothing()
    {
        await SaveAsync("For all", isShared: true);
        await SaveAsync("Mine", isShared: false);
        var edit = (await _olive.GetAsync("/hr/views")).Document.QuerySelector("main td a")!.GetAttribute("href")!;
        var harriet = await _app.SignedInAsAsync(await _app.EmployAsync("Harriet Olsen", null, Roles.Hr));
        var ada = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Bob));

        var views = await harriet.GetAsync("/hr/views");

        views.Text.ShouldContain("For all");
        views.Text.ShouldNotContain("Mine");
        (await harriet.GetAsync(edit)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await ada.GetAsync("/hr/views")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private Task<TestPage> SaveAsync(string name, bool isShared) => _olive.SubmitAsync(
        "/hr/views/new?status=overdue&q=ada&evil=1", new() { ["Name"] = name, ["IsShared"] = isShared ? "true" : "false" });
}
