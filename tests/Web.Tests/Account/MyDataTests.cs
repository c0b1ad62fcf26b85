using System.Net;
using System.Text.Json;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Tests.Hr.Persons;

namespace PolicyTraining.Web.Tests.Account;

public sealed class MyDataTests : IAsyncDisposable
{
    private const string Address = "/account/my-data";

    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Everything_that_is_held_about_a_person_is_on_one_page()
    {
        var (ada, first, second) = await _app.LiveAsync(await _app.EmployAsync(Sample.Grace));

        var page = await (await _app.SignedInAsAsync(ada)).GetAsync(Address);

        page.Heading.ShouldBe("What is held about you");
        foreach (var held in new[]
        {
            ada.Email, ada.Unit, Sample.Grace, "Signed in By password", first, second, "Surgery.", "I disagree with II.A.", "Returned on paper",
            "Try 1 at the assessment", "Conversation on", "Due on", "To ada@dma.example", "Superseded", "Withdrawn",
        })
        {
            page.Text.ShouldContain(held);
        }
    }

    [Fact]
    public async Task Each_says_what_for_and_how_long()
    {
        var page = await (await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Ada))).GetAsync(Address);

        page.Document.QuerySelectorAll("main section").ShouldAllBe(section => section.QuerySelectorAll("p").Length >= 2);
        page.Text.ShouldContain("nothing is destroyed before");
        page.Text.ShouldContain("each sign-in for 365 days");
    }

    [Fact]
    public async Task What_is_HRs_alone_and_what_is_somebody_elses_is_not_on_it()
    {
        var grace = await _app.EmployAsync(Sample.Grace);
        var (ada, first, _) = await _app.LiveAsync(grace);
        await _app.SuspendAsync(ada);
        await _app.ResumeAsync(ada);
        var bob = await _app.EmployAsync(Sample.Bob, grace);

        var own = await (await _app.SignedInAsAsync(ada)).GetAsync(Address);
        var others = await (await _app.SignedInAsAsync(bob)).GetAsync(Address);

        own.Text.ShouldNotContain("An inquiry.");
        own.Text.ShouldNotContain("We explained II.A.");
        others.Text.ShouldNotContain(Sample.Ada);
        others.Text.ShouldNotContain(first);
    }

    [Fact]
    public async Task It_can_be_taken_along_as_a_file()
    {
        var (ada, first, _) = await _app.LiveAsync(await _app.EmployAsync(Sample.Grace));
        var browser = await _app.SignedInAsAsync(ada);

        using var response = await browser.Client.GetAsync($"{Address}/file", TestContext.Current.CancellationToken);

        response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var file = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        file.GetProperty("name").GetString().ShouldBe(Sample.Ada);
        file.GetProperty("sections").EnumerateArray().SelectMany(section => section.GetProperty("facts").EnumerateArray())
            .ShouldContain(fact => fact.GetProperty("value").GetString() == first);
    }

    [Fact]
    public async Task The_roles_of_the_account_are_on_it()
    {
        var browser = await _app.SignedInAsAsync(await _app.EmployAsync("Avery Lind", null, Roles.Administrator));

        var page = await browser.GetAsync(Address);

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("Roles Administrator");
    }
}
