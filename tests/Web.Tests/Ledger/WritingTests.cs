using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Testing;
using PolicyTraining.Web.Documents.Sealing;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.Ledger;

/// <summary>What happens to an assignment is on the ledger, and stays there.</summary>
public sealed class WritingTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_whole_life_of_an_assignment_is_one_sound_chain_that_names_nobody()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        var assignment = await _app.AssignAsync(ada);
        await _app.DispatchAsync();
        var number = await _app.SignAsync(ada);
        await _app.DispatchAsync();
        await ConfirmAsync(assignment.Id);
        await ConfirmAsync(assignment.Id);

        var chain = await _app.ChainOfAsync(ada);

        LedgerChain.Verify(assignment.Id, chain).ShouldBeNull();
        chain.Kinds.ShouldBe(["assigned", "received", "started", "lessons-done", "passed", "signed", "sealed", "delivered", "confirmed"]);
        var told = string.Concat(chain.Select(entry => entry.Facts));
        foreach (var name in new[] { "Kowalski", "Olive", "ada@", "wing-shr@" })
            told.ShouldNotContain(name, Case.Insensitive);
        chain.The(LedgerKind.Signed).Details!.Content.ShouldContain(Sample.Ada);
        chain.The(LedgerKind.Delivered).Details!.Content.ShouldContain("wing-shr@dma.example");
        chain.The(LedgerKind.Sealed).Fact(LedgerFacts.RecordNumber).ShouldBe(number);
    }

    [Fact]
    public async Task Declining_and_correcting_are_on_the_chain_and_the_reasons_beside_it()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        var assignment = await _app.AssignAsync(ada);
        await _app.InScopeAsync(async services =>
        {
            await services.GetRequiredService<Declining>().DeclineAsync(assignment.Id, "Not yet.", Sample.Ada, default);
            return true;
        });
        var number = await _app.SignAsync(ada);
        await _app.InScopeAsync(async services =>
        {
            var corrections = services.GetRequiredService<Corrections>();
            var later = await corrections.SupersedeAsync(Parsed(number), "A wrong unit.", Sample.Olive, default);
            await corrections.WithdrawAsync(Parsed(later), "Bob signed.", Sample.Olive, default);
            return true;
        });

        var chain = await _app.ChainOfAsync(ada);

        LedgerChain.Verify(assignment.Id, chain).ShouldBeNull();
        chain.Kinds.ShouldBe(
            ["assigned", "declined", "received", "started", "lessons-done", "passed", "signed", "sealed", "superseded", "sealed", "withdrawn"]);
        chain.The(LedgerKind.Superseded).Fact(LedgerFacts.RecordNumber).ShouldBe(number);
        string[] reasons = ["Not yet.", "A wrong unit.", "Bob signed."];
        reasons.ShouldAllBe(reason => chain.Any(entry => entry.Details != null && entry.Details.Content.Contains(reason)));
        reasons.ShouldAllBe(reason => !chain.Any(entry => entry.Facts.Contains(reason)));
    }

    [Fact]
    public async Task A_return_on_paper_is_on_the_chain_from_the_printed_form_to_its_voiding()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        var form = await _app.PrintFormAsync(ada);
        var paper = await _app.ReturnOnPaperAsync(ada);
        await _app.InScopeAsync(async services =>
        {
            var tracked = await services.GetRequiredService<Data.TrainingDb>().Assignments.SingleAsync();
            await services.GetRequiredService<PaperReturns>().VoidAsync(tracked, "Wrong person.", Sample.Olive, default);
            return true;
        });

        var chain = await _app.ChainOfAsync(ada);

        chain.Kinds.ShouldBe(["assigned", "paper-form-printed", "paper-returned", "paper-return-voided"]);
        chain.The(LedgerKind.PaperFormPrinted).Fact(LedgerFacts.RecordNumber).ShouldBe(form.RecordNumber);
        chain.The(LedgerKind.PaperReturned).Fact(LedgerFacts.RecordNumber).ShouldBe(paper.RecordNumber);
        chain.The(LedgerKind.PaperReturnVoided).Details!.Content.ShouldContain("Wrong person.");
    }

    [Fact]
    public async Task An_entry_fingerprints_what_it_is_about()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        await _app.SignAsync(ada);

        var chain = await _app.ChainOfAsync(ada);
        var certification = await _app.InDbAsync(db => db.Certifications.Include(c => c.Document).SingleAsync());
        var certificate = _app.Services.GetRequiredService<SealCertificate>();

        chain.The(LedgerKind.Signed).Fact("evidenceHash").ShouldBe(certification.EvidenceHash);
        chain.The(LedgerKind.Signed).Fact("statementHash").ShouldBe((await _app.EditionAsync()).Receipt.Statement.Hash);
        chain.The(LedgerKind.Sealed).Fact(LedgerFacts.Sha256).ShouldBe(Fingerprint.Of(certification.Document!.Pdf));
        chain.The(LedgerKind.Sealed).Fact("sealedBy").ShouldBe(Fingerprint.Of(certificate.Leaf.RawData));
    }

    [Fact]
    public async Task Whoever_leaves_ends_the_chain_with_the_reason_beside_it()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        await _app.InScopeAsync(async services =>
        {
            var employee = await services.GetRequiredService<Data.TrainingDb>().Employees.SingleAsync();
            await services.GetRequiredService<Departure>().LeaveAsync(employee, _app.Today, Sample.Olive, default);
            return true;
        });

        var ended = (await _app.ChainOfAsync(ada)).The(LedgerKind.Ended);

        ended.Facts.ShouldBe("{}");
        ended.Details!.Content.ShouldBe("""{"by":"Olive Berg","reason":"Left the Department."}""");
    }

    [Fact]
    public async Task A_fact_that_is_refused_leaves_no_entry()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);

        await Should.ThrowAsync<RuleBrokenException>(() => _app.AssignAsync(ada));
        await _app.InScopeAsync(services => Should.ThrowAsync<RuleBrokenException>(async () =>
            await services.GetRequiredService<Signing>().SignAsync((await _app.AssignmentOfAsync(ada)).Id, new(_app.Clock.GetUtcNow(), null, null), default)));

        (await _app.ChainOfAsync(ada)).Kinds.ShouldBe(["assigned"]);
    }

    [Theory]
    [InlineData("UPDATE \"Ledger\" SET \"Facts\" = 'other'")]
    [InlineData("UPDATE \"Ledger\" SET \"Sequence\" = \"Sequence\" + 1")]
    [InlineData("DELETE FROM \"Ledger\"")]
    public async Task The_database_itself_refuses_to_change_or_delete_an_entry(string sql)
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);

        var refusal = await Should.ThrowAsync<DbException>(() => _app.ExecuteAsync(sql));

        refusal.Message.ShouldContain("Ledger is append-only");
        (await _app.ChainOfAsync(ada)).Kinds.ShouldBe(["assigned"]);
    }

    [Fact]
    public async Task Purged_details_leave_the_chain_whole()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        var assignment = await _app.AssignAsync(ada);
        await _app.SignAsync(ada);

        await _app.ExecuteAsync("DELETE FROM \"LedgerDetails\"");
        var chain = await _app.ChainOfAsync(ada);

        chain.ShouldAllBe(entry => entry.Details == null);
        chain.The(LedgerKind.Signed).DetailsDigest.ShouldNotBeNull();
        LedgerChain.Verify(assignment.Id, chain).ShouldBeNull();
    }

    private Task<bool> ConfirmAsync(Guid assignmentId) =>
        _app.InScopeAsync(services => services.GetRequiredService<Returns>().ConfirmAsync(assignmentId, Sample.Olive, default));

    private static RecordNumber Parsed(string number) => RecordNumber.TryParse(number, out var parsed) ? parsed : throw new FormatException(number);
}
