using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Testing;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Data.Editions;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Mail;

namespace PolicyTraining.Web.Tests.Hr;

public sealed class DeskTests : IAsyncDisposable
{
    private static readonly IReadOnlyList<(string List, AssignmentStatus Status)> Narrowed =
    [
        ("all", AssignmentStatus.All),
        ("closed", AssignmentStatus.Closed),
        ("outstanding", AssignmentStatus.Outstanding),
        ("awaiting", AssignmentStatus.AwaitingReceipt),
        ("due-soon", AssignmentStatus.DueSoon),
        ("overdue", AssignmentStatus.Overdue),
        ("to-decide", AssignmentStatus.ToDecide),
        ("declined", AssignmentStatus.Declined),
        ("on-the-way", AssignmentStatus.OnTheWay),
        ("returned", AssignmentStatus.Returned),
        ("on-paper", AssignmentStatus.OnPaper),
        ("unconfirmed", AssignmentStatus.Unconfirmed),
    ];

    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Every_count_is_its_list_and_both_are_what_the_domain_says()
    {
        var register = new Register(_app);
        await register.PlayAsync();
        var browser = await _app.SignedInAsAsync(register.Olive);

        var desk = await browser.GetAsync("/hr");

        var tiles = desk.Document.QuerySelectorAll("a.tile[href^='/hr/assignments']").ToList();
        tiles.Count.ShouldBe(9);
        foreach (var tile in tiles)
        {
            var address = tile.GetAttribute("href")!;
            var expected = (await register.AllAsync()).Where(assignment => Holds(address.Split('=')[1], assignment.Facts)).Select(assignment => assignment.Id);
            var listed = (await browser.GetAsync(address)).Document.QuerySelectorAll("tbody th a")
                .Select(link => Guid.Parse(link.GetAttribute("href")!.Split('/')[^1])).ToList();

            listed.ShouldBe(expected, ignoreOrder: true, address);
            tile.QuerySelector(".tile__count")!.TextContent.ShouldBe($"{listed.Count}", address);
            listed.ShouldNotBeEmpty($"The register has nobody for {address}, so it proves nothing.");
        }
    }

    [Fact]
    public async Task The_database_narrows_as_the_domain_does()
    {
        var register = new Register(_app);
        await register.PlayAsync();
        var everything = await register.AllAsync();

        foreach (var (list, status) in Narrowed)
        {
            var narrowed = await _app.InDbAsync(db => db.Assignments.In(status, _app.Today).Select(assignment => assignment.Id).ToListAsync());

            narrowed.ShouldBe(everything.Where(assignment => Holds(list, assignment.Facts)).Select(assignment => assignment.Id), ignoreOrder: true, list);
        }
    }

    [Fact]
    public async Task Mail_that_was_refused_or_waits_after_a_fault_is_named_with_who_and_why()
    {
        var olive = await _app.EmployAsync(Sample.Olive, null, Roles.Hr);
        await _app.AssignAsync(await _app.InviteAsync(Sample.Ada));
        await _app.AssignAsync(await _app.InviteAsync(Sample.Bob));
        _app.MailFault = message => message.To.Mailboxes.Any(to => to.Name == Sample.Ada)
            ? new MailRefusedException("550 5.1.1 No such mailbox.") { Refused = [new("ada@dma.example", "550 5.1.1 No such mailbox.")] }
            : new MailDeferredException("The server did not answer.", new TimeoutException());
        await _app.DispatchAsync();

        var desk = await (await _app.SignedInAsAsync(olive)).GetAsync("/hr");

        var rows = desk.Document.QuerySelectorAll("table.rows tbody tr").Select(row => row.TextContent).ToList();
        rows.Count.ShouldBe(2);
        rows[0].ShouldContain(Sample.Ada);
        rows[0].ShouldContain("ada@dma.example: address refused by server: 550 5.1.1 No such mailbox.; not notified since Monday, October 5, 2026");
        rows[1].ShouldContain(Sample.Bob);
        rows[1].ShouldContain("The server did not answer.");
    }

    [Fact]
    public async Task Mail_that_has_only_just_been_queued_is_no_problem()
    {
        var olive = await _app.EmployAsync(Sample.Olive, null, Roles.Hr);
        await _app.AssignAsync(await _app.InviteAsync(Sample.Ada));

        var desk = await (await _app.SignedInAsAsync(olive)).GetAsync("/hr");

        desk.Text.ShouldContain("None. Every letter so far was accepted");
    }

    [Fact]
    public async Task Refused_course_files_are_told_to_HR_and_good_ones_are_not_mentioned()
    {
        var browser = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Olive, null, Roles.Hr));

        var before = await browser.GetAsync("/hr");
        _app.Services.GetRequiredService<ContentState>().Refused = "lessons/01.md:3 is empty.";
        var after = await browser.GetAsync("/hr");

        before.Text.ShouldNotContain("were not published");
        after.Text.ShouldContain("lessons/01.md:3 is empty.");
    }

    private bool Holds(string list, AssignmentFacts facts) => list switch
    {
        "all" => true,
        "outstanding" => facts.IsOutstanding,
        "awaiting" => facts.TimelinessOn(_app.Today) == Timeliness.AwaitingReceipt,
        "due-soon" => facts.TimelinessOn(_app.Today) == Timeliness.DueSoon,
        "overdue" => facts.TimelinessOn(_app.Today) == Timeliness.Overdue,
        "to-decide" => facts.AwaitsDecisionOn(_app.Today),
        "declined" => facts.IsDeclined,
        "on-the-way" => facts.Standing == Standing.Signed,
        "returned" => facts.IsReturned,
        "on-paper" => facts.Standing == Standing.ReturnedOnPaper,
        "unconfirmed" => facts.Standing == Standing.Delivered,
        "closed" => facts.Standing is Standing.Exempted or Standing.Ended,
        _ => throw new ArgumentOutOfRangeException(nameof(list), list, "No such list."),
    };
}
