using System.Net;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Mail.Wordings;

namespace PolicyTraining.Web.Tests.Mail;

/// <summary>HR words the letters, and cannot break them by it.</summary>
public sealed class WordingTests : IAsyncDisposable
{
    private const string Letter = "/hr/mail/wording/notice";
    private const string Form = $"{Letter}/edit";

    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    public static TheoryData<string, string, string> Refusals => new()
    {
        { "Opening", "Hello {naem}.", "{naem} is no field of this letter; there are {employee}, {bulletin}, {due} and {due-short}." },
        { "Closing", "By {due.", "There is a brace that belongs to no field." },
        { "Preheader", "By due}.", "There is a brace that belongs to no field." },
        { "Subject", " ", "The subject is empty." },
        { "Heading", "", "The heading is empty." },
        { "Opening", "\r\n", "The opening is empty." },
        { "Opening", new string('x', 2001), "Shorten this to 2,000 characters; it has 2,001." },
        { "Subject", "Sign {bulletin}\nby {due-short}", "Write the subject on one line." },
        { "Subject", "Sign {bulletin} by {due-short} " + new string('x', 150), "Shorten the subject to 150 characters; it has 181." },
        { "Subject", "Sign {bulletin} soon", "Keep {due-short} in the subject" },
        { "Subject", "Something to do", "Keep {due-short} and {bulletin} in the subject" },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "Opening", "Hello {employee}." },
        { "Closing", "By {due}." },
        { "Preheader", "" },
        { "Closing", "" },
        { "Heading", "Please sign" },
        { "Opening", new string('x', 2000) },
        { "Subject", "Sign {bulletin} by {due-short}" },
        { "Subject", "{employee}, sign {bulletin} by {due-short} " + new string('x', 107) },
    };

    public static TheoryData<string> Letters => [.. WordingSamples.All.Select(sample => sample.Letter.Name)];

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task What_would_break_the_letter_is_refused_and_nothing_typed_is_lost(string passage, string typed, string why)
    {
        var hr = await HrAsync();

        var page = await hr.SubmitAsync(Form, new() { [passage] = typed, ["Heading"] = passage == "Heading" ? typed : "My heading" });

        page.Text.ShouldContain(why);
        page.Document.QuerySelector($"#{passage}")!.ClassList.ShouldContain("usa-input--error");
        if (passage != "Heading")
            page.Document.QuerySelector("#Heading")!.GetAttribute("value").ShouldBe("My heading");
        if (passage is "Opening" or "Closing" && typed.Trim().Length > 0)
            page.Document.QuerySelector($"#{passage}")!.TextContent.Trim().ShouldBe(typed);
        (await _app.InDbAsync(db => db.LetterWordings.CountAsync())).ShouldBe(0);
        (await hr.SubmitAsync(await hr.GetAsync(Form), new() { [passage] = typed }, to: $"{Letter}/preview")).Document
            .QuerySelector("li")!.TextContent.ShouldContain(why);
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public async Task What_the_letter_can_bear_is_kept(string passage, string typed)
    {
        var hr = await HrAsync();

        var page = await hr.FollowAsync(await hr.SubmitAsync(Form, new() { [passage] = typed }));

        page.Text.ShouldContain("Saved. From now on, “Assignment notice” is sent in these words.");
        page.Text.ShouldContain($"Monday, October 5, 2026, 10:00 a.m. Central, {Sample.Olive}: reworded it.");
        (await _app.InDbAsync(db => db.LetterWordings.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_reworded_letter_goes_out_reworded_and_back_in_the_words_it_ships_with()
    {
        var hr = await HrAsync();
        await hr.SubmitAsync(Form, new() { ["Subject"] = "For {employee}: {bulletin} by {due-short}", ["Opening"] = "Dear colleague.\n\nTwo paragraphs." });
        await _app.AssignAsync(await _app.EmployAsync(Sample.Ada));
        await _app.DispatchAsync();

        var back = await hr.FollowAsync(await hr.SubmitAsync(await hr.GetAsync(Form), [], to: $"{Letter}/return"));
        await _app.AssignAsync(await _app.EmployAsync(Sample.Bob));
        await _app.DispatchAsync();

        _app.Mail[0].Subject.ShouldBe($"For {Sample.Ada}: P&P 2.110 Social Media by Mon, Oct 19");
        _app.Mail[0].TextBody.ShouldNotBeNull().ReplaceLineEndings("\n").ShouldContain("Dear colleague.\n\nTwo paragraphs.\n");
        back.Text.ShouldContain("went back to the wording it ships with");
        back.Document.QuerySelector($"button[formaction='{Letter}/return']").ShouldBeNull();
        _app.Mail[1].Subject.ShouldStartWith("Action needed by Mon, Oct 19");
    }

    [Fact]
    public async Task A_preview_shows_what_is_typed_to_sample_people_and_keeps_nothing()
    {
        var hr = await HrAsync();

        var preview = await hr.SubmitAsync(await hr.GetAsync(Form), new() { ["Heading"] = "A <b>heading</b> for {employee}" }, to: $"{Letter}/preview");

        var letter = preview.Document.QuerySelector("iframe[sandbox]")!.GetAttribute("srcdoc")!;
        letter.ShouldContain("A &lt;b&gt;heading&lt;/b&gt; for Ada Kowalski");
        (await _app.InDbAsync(db => db.LetterWordings.CountAsync())).ShouldBe(0);
        (await hr.GetAsync($"{Letter}/preview")).Document.QuerySelector("iframe")!.GetAttribute("srcdoc")!.ShouldContain("Please read P&amp;P 2.110");
    }

    [Fact]
    public async Task The_preview_may_show_its_own_styles_and_nothing_else()
    {
        var response = await (await HrAsync()).Client.GetAsync($"{Letter}/preview", TestContext.Current.CancellationToken);

        response.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem()
            .ShouldBe("sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'");
    }

    [Fact]
    public async Task Of_two_who_word_a_letter_at_once_the_second_is_told_and_keeps_what_was_typed()
    {
        var olive = await HrAsync();
        var grace = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Grace, null, Roles.Hr));
        var theirs = await grace.GetAsync(Form);
        await olive.SubmitAsync(Form, new() { ["Heading"] = "Olive’s" });

        var refused = await grace.SubmitAsync(theirs, new() { ["Heading"] = "Grace’s" });
        var saved = await grace.SubmitAsync(refused, []);

        refused.Text.ShouldContain($"{Sample.Olive} changed this letter meanwhile");
        refused.Document.QuerySelector("#Heading")!.GetAttribute("value").ShouldBe("Grace’s");
        (await grace.FollowAsync(saved)).Document.QuerySelector("#Heading")!.GetAttribute("value").ShouldBe("Grace’s");
        (await _app.InDbAsync(db => db.LetterWordings.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task Going_back_does_not_undo_what_somebody_else_saved_meanwhile()
    {
        var hr = await HrAsync();
        await hr.SubmitAsync(Form, new() { ["Heading"] = "First" });
        var old = await hr.GetAsync(Form);
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        await hr.SubmitAsync(Form, new() { ["Heading"] = "Second" });

        var page = await hr.FollowAsync(await hr.SubmitAsync(old, [], to: $"{Letter}/return"));

        page.Text.ShouldContain("changed this letter meanwhile. Nothing was done");
        page.Document.QuerySelector("#Heading")!.GetAttribute("value").ShouldBe("Second");
    }

    [Fact]
    public async Task The_list_has_every_letter_and_says_who_reworded_it()
    {
        var hr = await HrAsync();
        await hr.SubmitAsync(Form, new() { ["Subject"] = "New: {bulletin} by {due-short}" });

        var list = await hr.GetAsync("/hr/mail/wording");

        list.Document.QuerySelectorAll("tbody th a").Length.ShouldBe(WordingSamples.All.Count);
        list.Text.ShouldContain("New: {bulletin} by {due-short}");
        list.Text.ShouldContain($"Reworded {Sample.Olive}, Oct 5, 2026");
    }

    [Fact]
    public void Every_letter_that_may_be_reworded_has_a_sample_and_a_name_of_its_own()
    {
        var kinds = typeof(WordedLetter).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(WordedLetter)));

        WordingSamples.All.Select(sample => sample.Letter.GetType()).Distinct().ShouldBe(kinds, ignoreOrder: true);
        WordingSamples.All.Select(sample => sample.Letter.Name).ShouldBeUnique();
        WordingSamples.All.Select(sample => sample.Title).ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void The_wording_a_letter_ships_with_keeps_to_the_rules(string letter)
    {
        var sample = WordingSamples.Find(letter)!.Letter;

        sample.FaultsOf(sample.Shipped).ShouldBeEmpty();
        sample.ToLetter().Subject.ShouldNotContain("{");
    }

    [Fact]
    public async Task Only_HR_words_letters_and_there_must_be_one()
    {
        var hr = await HrAsync();
        var employee = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(employee);
        var ada = await _app.SignedInAsAsync(employee);
        var form = await ada.GetAsync("/questions/new");

        foreach (var path in new[] { "/hr/mail/wording", Form, $"{Letter}/preview" })
        {
            (await ada.GetAsync(path)).Status.ShouldBe(HttpStatusCode.Forbidden);
            (await hr.GetAsync(path)).Status.ShouldBe(HttpStatusCode.OK);
        }

        foreach (var path in new[] { Letter, $"{Letter}/preview", $"{Letter}/return" })
            (await ada.SubmitAsync(form, [], to: path)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await hr.GetAsync("/hr/mail/wording/nothing/edit")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await hr.SubmitAsync(await hr.GetAsync(Form), [], to: "/hr/mail/wording/nothing")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<TestBrowser> HrAsync() => await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Olive, null, Roles.Hr));
}
