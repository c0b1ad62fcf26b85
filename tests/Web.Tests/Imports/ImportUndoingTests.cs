using System.Net;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Testing;
using PolicyTraining.Web.Imports;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Tests.Imports;

public sealed class ImportUndoingTests : IAsyncDisposable
{
    private const string Wanda = "000123,Wanda Wolski,wanda@dma.example,Challenge Academy,Nurse,2026-10-01,Xeng Vue";
    private const string Xeng = "000124,Xeng Vue,xeng@dma.example,Challenge Academy,Chief,2026-10-01,";

    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Undoing_leaves_the_roster_as_it_was()
    {
        var desk = await ImportDesk.OpenAsync(_app);
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        var bob = await _app.EmployAsync(Sample.Bob);
        var applied = await desk.ApplyAsync(await desk.CompareAsync(
            [Wanda, Xeng, $",Robert Ansari,{bob.Email},Finance,Clerk,2026-10-05,Xeng Vue"], isComplete: true));

        await desk.Olive.SubmitAsync($"{applied.Path}/undoing/new", []);

        (await desk.FindAsync("wanda@dma.example")).ShouldBeNull();
        (await desk.FindAsync("xeng@dma.example")).ShouldBeNull();
        var restored = (await desk.FindAsync(bob.Email))!;
        (restored.Name, restored.Unit, restored.Position, restored.SupervisorId).ShouldBe((Sample.Bob, bob.Unit, bob.Position, null));
        (await desk.AccountAsync(bob.Email)).DisplayName.ShouldBe(Sample.Bob);
        (await desk.FindAsync(ada.Email))!.IsActive.ShouldBeTrue();
        (await _app.AssignmentOfAsync(ada)).IsOutstanding.ShouldBeTrue();
        (await desk.AccountAsync(ada.Email)).IsClosed.ShouldBeFalse();
        (await desk.Olive.GetAsync(applied.Path)).Heading.ShouldBe("Undone");
    }

    [Fact]
    public async Task What_was_built_on_it_stands_in_the_way_by_name()
    {
        var desk = await ImportDesk.OpenAsync(_app);
        var applied = await desk.ApplyAsync(await desk.CompareAsync([Wanda, Xeng]));
        var offered = await desk.Olive.GetAsync($"{applied.Path}/undoing/new");
        var wanda = (await desk.FindAsync("wanda@dma.example"))!;
        await _app.AssignAsync(wanda);
        await _app.DispatchAsync();

        var page = await desk.Olive.GetAsync($"{applied.Path}/undoing/new");
        var refused = await desk.Olive.SubmitAsync(offered, []);

        page.Text.ShouldContain("Wanda Wolski has the bulletin already.");
        page.Document.QuerySelector("main form").ShouldBeNull();
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Text.ShouldContain("Wanda Wolski has the bulletin already.");
        (await desk.FindAsync("xeng@dma.example")).ShouldNotBeNull();
    }

    [Fact]
    public async Task Notices_of_an_import_wait_a_quarter_of_an_hour_and_undoing_calls_them_off()
    {
        var desk = await ImportDesk.OpenAsync(_app);
        await desk.Olive.SubmitAsync("/hr/rules/new", new() { ["Name"] = "New hires" }, "/hr/rules");
        var applied = await desk.ApplyAsync(await desk.CompareAsync([Wanda]));
        await _app.DispatchAsync();

        await desk.Olive.SubmitAsync($"{applied.Path}/undoing/new", []);
        _app.Clock.Advance(RosterApplication.Grace);
        await _app.DispatchAsync();

        _app.Mail.ShouldBeEmpty();
        (await _app.InDbAsync(db => db.Outbox.SingleAsync())).State.ShouldBe(OutboxState.Suppressed);
        var wanda = (await desk.FindAsync("wanda@dma.example"))!;
        wanda.IsActive.ShouldBeFalse();
        (await _app.AssignmentOfAsync(wanda)).Exit!.Kind.ShouldBe(ExitKind.Ended);
    }
}
