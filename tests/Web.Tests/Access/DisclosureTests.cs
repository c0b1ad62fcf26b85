using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Tests.Hr.Persons;

namespace PolicyTraining.Web.Tests.Access;

/// <summary>Who looked at what is held about a person is on the ledger, and the person can read it.</summary>
public sealed class DisclosureTests : IAsyncLifetime
{
    private readonly TrainingApp _app = new();
    private Employee _ada = null!;
    private string _record = null!;

    public async ValueTask InitializeAsync()
    {
        _ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(_ada);
        _record = await _app.SignAsync(_ada);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task HR_that_looks_at_evidence_is_entered_once_a_day()
    {
        var olive = await _app.OliveAsync();

        await olive.GetAsync($"/certifications/{_record}/evidence");
        await olive.GetAsync($"/certifications/{_record}/evidence");
        await olive.GetAsync($"/certifications/{_record}/evidence/file");
        (await EnteredAsync(LedgerKind.EvidenceSeen)).ShouldBe([Sample.Olive]);

        var auditor = await _app.SignedInAsAsync(await _app.EmployAsync("Audrey Stone", null, Roles.Auditor));
        await auditor.GetAsync($"/certifications/{_record}/evidence");
        (await EnteredAsync(LedgerKind.EvidenceSeen)).ShouldBe([Sample.Olive, "Audrey Stone"]);
    }

    [Fact]
    public async Task The_next_day_it_is_entered_again()
    {
        var olive = await _app.EmployAsync(Sample.Olive, null, Roles.Hr);
        await (await _app.SignedInAsAsync(olive)).GetAsync($"/certifications/{_record}/evidence");
        _app.Clock.Advance(TimeSpan.FromDays(1));

        await (await _app.SignedInAsAsync(olive)).GetAsync($"/certifications/{_record}/evidence");

        (await EnteredAsync(LedgerKind.EvidenceSeen)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Ones_own_is_ones_own()
    {
        var ada = await _app.SignedInAsAsync(_ada);

        foreach (var part in new[] { "", "/evidence", "/evidence/file", "/document" })
            await ada.GetAsync($"/certifications/{_record}{part}");

        (await EnteredAsync(LedgerKind.EvidenceSeen)).ShouldBeEmpty();
        (await EnteredAsync(LedgerKind.DocumentTaken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_takes_the_document_alone_or_with_many_is_entered()
    {
        var olive = await _app.OliveAsync();

        await olive.GetAsync("/hr/returns/archive");
        await olive.GetAsync($"/certifications/{_record}/document");

        (await EnteredAsync(LedgerKind.DocumentTaken)).ShouldBe([Sample.Olive]);
    }

    [Fact]
    public async Task The_person_reads_who_it_was_and_so_does_HR()
    {
        var olive = await _app.OliveAsync();
        await olive.GetAsync($"/certifications/{_record}/evidence");
        await olive.GetAsync($"/certifications/{_record}/document");

        var own = await (await _app.SignedInAsAsync(_ada)).GetAsync("/account/my-data");

        own.Text.ShouldContain($"{Sample.Olive} looked at what is held about your signature");
        own.Text.ShouldContain($"{Sample.Olive} downloaded your certification");
        (await olive.GetAsync($"/hr/employees/{_ada.Id}")).Text.ShouldContain($"Looked at what is held about the signature {_record}");
    }

    private Task<List<string?>> EnteredAsync(string kind) => _app.InDbAsync(async db => (await db.Ledger.AsNoTracking().Include(entry => entry.Details)
        .Where(entry => entry.Kind == kind).OrderBy(entry => entry.At).ThenBy(entry => entry.Sequence).ToListAsync()).ConvertAll(entry => entry.Detail("by")));
}
