using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Testing;
using PolicyTraining.Web.Imports;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Tests.Imports;

public sealed class AssignmentRuleTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_preview_says_exactly_who_is_taken_in_and_why_not_the_others_and_keeps_nothing()
    {
        var desk = await ImportDesk.OpenAsync(_app);
        await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(await _app.EmployAsync(Sample.Bob));

        var form = await desk.Olive.GetAsync("/hr/rules/new");
        var preview = await desk.Olive.FollowAsync(await desk.Olive.SubmitAsync(
            form, new() { ["Name"] = "Planners", ["PositionContains"] = "plan", ["HiredFrom"] = "2026-10-05" }, "/hr/rules", "/hr/rules/previews"));
        var none = await desk.Olive.GetAsync("/hr/rules/new?preview=true&Name=Nurses&PositionContains=nurse");

        var rows = preview.Document.QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();
        preview.Text.ShouldContain("2 taken in, 1 passed over");
        rows.Single(row => row.Contains(Sample.Ada)).ShouldContain("Taken in");
        rows.Single(row => row.Contains(Sample.Bob)).ShouldContain("They have this edition already.");
        none.Text.ShouldContain("Their position is Planner.");
        (await _app.InDbAsync(db => db.AssignmentRules.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Imported_people_are_assigned_what_the_dry_run_said_with_one_notice_each()
    {
        var desk = await ImportDesk.OpenAsync(_app);
        await desk.Olive.SubmitAsync("/hr/rules/new", new() { ["Name"] = "Nurses", ["PositionContains"] = "nurse" }, "/hr/rules");
        await desk.Olive.SubmitAsync("/hr/rules/new", new() { ["Name"] = "Everyone hired now", ["HiredFrom"] = "2026-10-01", ["PositionContains"] = "nurse" }, "/hr/rules");

        var dryRun = await desk.CompareAsync(
        [
            "1,Wanda Wolski,wanda@dma.example,Academy,School nurse,2026-10-01,",
            "2,Dan Vu,dan@dma.example,Academy,Cook,2026-10-01,",
        ]);
        var assigned = await desk.Olive.GetAsync($"{dryRun.Path}?list=assigned");
        await desk.ApplyAsync(dryRun);
        var early = await _app.DispatchAsync();
        _app.Clock.Advance(RosterApplication.Grace);
        await _app.DispatchAsync();

        dryRun.Text.ShouldContain("Rules would assign 1.");
        assigned.Text.ShouldContain("by the rule “Nurses”");
        early.ShouldBe(0);
        _app.Mail.ShouldHaveSingleItem().To.ToString().ShouldContain("wanda@dma.example");
        (await _app.InDbAsync(db => db.Assignments.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_is_added_by_hand_follows_the_rules_too_and_is_not_assigned_twice()
    {
        var desk = await ImportDesk.OpenAsync(_app);
        await desk.Olive.SubmitAsync("/hr/rules/new", new() { ["Name"] = "New hires" }, "/hr/rules");

        foreach (var (name, assign) in new[] { ("wanda", "true"), ("xeng", "false") })
        {
            await desk.Olive.SubmitAsync("/hr/employees/new", new()
            {
                ["Name"] = name,
                ["Email"] = $"{name}@dma.example",
                ["Number"] = $"00{name.Length}",
                ["Unit"] = "Academy",
                ["Position"] = "Nurse",
                ["HiredOn"] = "2026-10-01",
                ["Assign"] = assign,
            });
        }

        (await _app.InDbAsync(db => db.Assignments.CountAsync())).ShouldBe(2);
        (await _app.InDbAsync(db => db.Outbox.CountAsync(letter => letter.Kind == LetterKind.AssignmentNotice))).ShouldBe(2);
    }

    [Fact]
    public async Task Handed_over_on_the_day_of_hire_the_deadline_runs_from_there()
    {
        var desk = await ImportDesk.OpenAsync(_app);
        await desk.Olive.SubmitAsync("/hr/rules/new", new() { ["Name"] = "Orientation", ["IsHandedOver"] = "true" }, "/hr/rules");

        await desk.ApplyAsync(await desk.CompareAsync(["1,Wanda Wolski,wanda@dma.example,Academy,Nurse,2026-10-01,"]));

        var assignment = await _app.AssignmentOfAsync((await desk.FindAsync("wanda@dma.example"))!);
        (assignment.Receipt!.Way, assignment.DueOn).ShouldBe((ReceiptWay.HandedOver, new DateOnly(2026, 10, 15)));
    }

    [Fact]
    public async Task People_in_the_roster_are_assigned_only_when_HR_says_so_and_a_paused_rule_assigns_nothing()
    {
        var desk = await ImportDesk.OpenAsync(_app);
        await _app.EmployAsync(Sample.Ada);
        await desk.Olive.SubmitAsync("/hr/rules/new", new() { ["Name"] = "Planners" }, "/hr/rules");
        var before = await _app.InDbAsync(db => db.Assignments.CountAsync());
        var edit = (await desk.Olive.GetAsync("/hr/rules")).Document.QuerySelector("tbody a")!.GetAttribute("href")!;

        await desk.Olive.SubmitAsync(edit, new() { ["IsForExisting"] = "true", ["IsPaused"] = "true" }, "/hr/rules");
        var paused = await _app.InDbAsync(db => db.Assignments.CountAsync());
        await desk.Olive.SubmitAsync(await desk.Olive.GetAsync(edit), "IsPaused", [], "/hr/rules");
        await desk.Olive.SubmitAsync(edit, new() { ["IsForExisting"] = "true" }, "/hr/rules");

        (before, paused).ShouldBe((0, 0));
        (await _app.InDbAsync(db => db.Assignments.CountAsync())).ShouldBe(2);
    }
}
