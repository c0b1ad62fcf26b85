using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Reminders;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.Figures;

/// <summary>HR gets a list by e-mail: when it was asked for, with what is true then, and not when there is nothing on it.</summary>
public sealed class SummaryTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();
    private Employee _olive = null!;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_list_comes_on_its_day_once_with_the_figures_of_its_page_and_the_rows_attached()
    {
        await AskAsync("?status=outstanding", new() { ["Frequency"] = "Weekly", ["Weekdays"] = "Wednesday", ["Attachment"] = "csv" });
        await _app.AssignAsync(await _app.InviteAsync(Sample.Ada));
        await _app.AssignAsync(await _app.InviteAsync(Sample.Bob));

        await NextMorningAsync();
        Summaries.ShouldBeEmpty("Tuesday was not asked for.");
        await NextMorningAsync();
        await RoundAsync();

        var letter = Summaries.ShouldHaveSingleItem();
        letter.Subject.ShouldBe("Outstanding on Wed, Oct 7: 2");
        letter.To.Mailboxes.Single().Address.ShouldBe(_olive.Email);
        string.Join(' ', letter.TextBody!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ShouldContain("2 assignments of active employees, outstanding, as of Oct 7, 2026, 8:00 a.m. Central.");
        var attached = (MimePart)letter.Attachments.Single();
        attached.FileName.ShouldBe("assignments-2026-10-07-0800-outstanding.csv");
        using var bytes = new MemoryStream();
        await attached.Content!.DecodeToAsync(bytes, TestContext.Current.CancellationToken);
        ExportFiles.Csv(bytes.ToArray()).Skip(1).Select(row => row[1]).ShouldBe([Sample.Ada, Sample.Bob], ignoreOrder: true);

        var browser = await _app.SignedInAsAsync(_olive);
        foreach (var figure in new HtmlParser().ParseDocument(letter.HtmlBody!).QuerySelectorAll("tr").Where(row => row.QuerySelector("th") is not null && row.QuerySelector("td a") is not null))
        {
            var address = new Uri(figure.QuerySelector("td a")!.GetAttribute("href")!).PathAndQuery;
            var rows = (await browser.GetAsync(address)).Document.QuerySelectorAll("main table.rows tbody tr").Length;
            figure.QuerySelector("td strong")!.TextContent.ShouldBe($"{rows}", address);
        }
    }

    [Fact]
    public async Task A_form_that_does_not_say_how_often_is_refused_in_words()
    {
        var browser = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Olive, null, Roles.Hr));

        var refused = await browser.SubmitAsync("/hr/summaries/new?status=overdue", new() { ["Frequency"] = "%", ["Attachment"] = "none" });

        ((int)refused.Status).ShouldBe(200);
        (await _app.InDbAsync(db => db.Summaries.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task An_empty_list_is_not_sent()
    {
        await AskAsync("?status=overdue", new() { ["Frequency"] = "EveryWorkday", ["Attachment"] = "none" });

        await NextMorningAsync();

        Summaries.ShouldBeEmpty();
        (await OutcomeAsync()).ShouldBe("Nothing to report.");
    }

    [Fact]
    public async Task Nobody_outside_HR_gets_it_and_whoever_comes_back_does_again()
    {
        await AskAsync("?status=all", new() { ["Frequency"] = "EveryWorkday", ["Attachment"] = "none" });
        await _app.AssignAsync(await _app.InviteAsync(Sample.Ada));

        await RoleAsync((accounts, account) => accounts.RemoveFromRoleAsync(account, Roles.Hr));
        await NextMorningAsync();
        Summaries.ShouldBeEmpty();
        (await OutcomeAsync()).ShouldBe($"{Sample.Olive} is not in Human Resources any more.");
        await RoleAsync((accounts, account) => accounts.AddToRoleAsync(account, Roles.Hr));
        await NextMorningAsync();

        Summaries.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Whoever_leaves_gets_it_no_more()
    {
        await AskAsync("?status=all", new() { ["Frequency"] = "EveryWorkday", ["Attachment"] = "none" });
        await _app.AssignAsync(await _app.InviteAsync(Sample.Ada));
        await _app.InScopeAsync(async services =>
        {
            var leaving = await services.GetRequiredService<TrainingDb>().Employees.SingleAsync(employee => employee.Id == _olive.Id);
            await services.GetRequiredService<Departure>().LeaveAsync(leaving, _app.Today, Sample.Grace, default);
            return true;
        });

        await NextMorningAsync();

        Summaries.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_stopped_from_the_page()
    {
        await AskAsync("?status=all", new() { ["Frequency"] = "Monthly", ["Attachment"] = "xlsx" });
        await _app.AssignAsync(await _app.InviteAsync(Sample.Ada));
        var browser = await _app.SignedInAsAsync(_olive);

        var list = await browser.GetAsync("/hr/summaries");
        list.Text.ShouldContain("Every month, on the first workday");
        list.Text.ShouldContain("Nov 2, 2026");
        await browser.SubmitAsync(list, [], action: list.Document.QuerySelector("main form")!.GetAttribute("action"));
        _app.Clock.Advance(TimeSpan.FromDays(30));
        await RoundAsync();

        (await _app.InDbAsync(db => db.DigestClaims.CountAsync(claim => claim.Kind == LetterKind.RegisterSummary))).ShouldBe(0);
    }

    [Fact]
    public async Task A_weekly_list_without_a_day_comes_back_with_everything_chosen()
    {
        _olive = await _app.EmployAsync(Sample.Olive, null, Roles.Hr);
        var browser = await _app.SignedInAsAsync(_olive);
        var form = await browser.GetAsync("/hr/summaries/new?status=overdue");

        var refused = await browser.SubmitAsync(form, "Weekdays", []);

        refused.Text.ShouldContain("Choose at least one day of the week.");
        refused.Document.QuerySelector("input[name='Query']")!.GetAttribute("value").ShouldBe("?status=overdue");
        (await _app.InDbAsync(db => db.Summaries.CountAsync())).ShouldBe(0);
    }

    private IReadOnlyList<MimeMessage> Summaries =>
        [.. _app.Mail.Where(message => message.To.Mailboxes.Any(to => to.Address == _olive.Email) && message.Subject!.Contains(" on ", StringComparison.Ordinal))];

    private async Task AskAsync(string query, Dictionary<string, string> fields)
    {
        _olive = await _app.EmployAsync(Sample.Olive, null, Roles.Hr);
        var browser = await _app.SignedInAsAsync(_olive);
        await browser.SubmitAsync(await browser.GetAsync($"/hr/summaries/new{query}"), fields);
        (await _app.InDbAsync(db => db.Summaries.CountAsync())).ShouldBe(1);
    }

    private async Task NextMorningAsync()
    {
        var local = _app.Today.AddDays(1).ToDateTime(new TimeOnly(8, 0));
        _app.Clock.SetUtcNow(new DateTimeOffset(local, TrainingApp.Zone.GetUtcOffset(local)));
        await RoundAsync();
    }

    private async Task RoundAsync()
    {
        await _app.InScopeAsync(services => services.GetRequiredService<SummaryRound>().RunAsync(default));
        await _app.DispatchAsync();
    }

    private Task<IdentityResult> RoleAsync(Func<UserManager<Identity.Account>, Identity.Account, Task<IdentityResult>> change) => _app.InScopeAsync(async services =>
    {
        var accounts = services.GetRequiredService<UserManager<Identity.Account>>();
        return await change(accounts, (await accounts.FindByEmailAsync(_olive.Email))!);
    });

    private Task<string?> OutcomeAsync() =>
        _app.InDbAsync(db => db.Outbox.Where(message => message.Kind == LetterKind.RegisterSummary).Select(message => message.Outcome).SingleAsync());
}
