using System.Net;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Domain.People;
using PolicyTraining.Domain.Retention;
using PolicyTraining.Testing;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Ledger;
using PolicyTraining.Web.Tests.Extensions;
using PolicyTraining.Web.Tests.Paper;
using PolicyTraining.Web.Tests.Providers;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.Retention;

public sealed class RetentionTests : IAsyncDisposable
{
    private const string Class = "HR 0000123";

    private readonly TrainingApp _app = new()
    {
        Settings = { ["Retention:Class"] = Class, ["Retention:Years"] = "6", ["Retention:Trigger"] = "Returned" },
    };

    private Employee _olive = null!;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Nothing_is_offered_before_its_date_and_on_the_day_after_it_is()
    {
        await SignedAsync(Sample.Ada);
        await YearsLaterAsync(6);
        var onTheLastDay = await (await OliveAsync()).GetAsync("/hr/retention");
        _app.Clock.Advance(TimeSpan.FromDays(1));
        var after = await (await OliveAsync()).GetAsync("/hr/retention");

        onTheLastDay.Text.ShouldContain("No record is kept past its date.");
        after.Text.ShouldContain(Sample.Ada);
        after.Text.ShouldContain("Oct 5, 2032");
        after.Document.QuerySelectorAll("input[name=record]").Length.ShouldBe(1);
    }

    [Fact]
    public async Task HR_destroys_what_it_chose_in_two_steps_and_the_proof_remains()
    {
        var (ada, number) = await SignedAsync(Sample.Ada);
        await SignedAsync(Sample.Bob);
        var before = await _app.InDbAsync(db => db.Certifications.AsNoTracking().Include(c => c.Document).SingleAsync(c => c.RecordNumber == number));
        await YearsLaterAsync(7);
        var browser = await OliveAsync();
        var assignment = await _app.AssignmentOfAsync(ada);

        var review = await browser.GetAsync($"/hr/retention/dispositions/new?record={assignment.Id}");
        review.Text.ShouldContain("6 years after the return, Monday, October 5, 2026, is Tuesday, October 5, 2032");
        var unreasoned = await browser.SubmitAsync(review, new() { ["Reason"] = "" });
        unreasoned.Text.ShouldContain("Say on what authority they are destroyed");
        var list = await browser.FollowAsync(await browser.SubmitAsync(unreasoned, new() { ["Reason"] = "Records officer, approval 33-17." }));
        var proof = await browser.GetAsync($"/hr/retention/dispositions/{assignment.Id}");

        list.Text.ShouldContain("Destroyed: 1 record.");
        list.Text.ShouldContain(number);
        proof.Text.ShouldContain("Records officer, approval 33-17.");
        proof.Text.ShouldContain("by Olive Berg");
        proof.Text.ShouldContain(before.EvidenceHash);
        proof.Text.ShouldContain(before.Document!.Sha256);
        (await RemainingAsync(assignment.Id)).ShouldBe(0);
        (await RemainingAsync((await _app.InDbAsync(db => db.Assignments.SingleAsync(a => a.Id != assignment.Id))).Id)).ShouldBeGreaterThan(50);
        var after = await _app.InDbAsync(db => db.Certifications.AsNoTracking().SingleAsync(c => c.RecordNumber == number));
        (after.SignedAt, after.EvidenceHash).ShouldBe((before.SignedAt, before.EvidenceHash));
    }

    [SqliteFact]
    public async Task Destroyed_bytes_are_gone_from_the_database_file()
    {
        const string name = "Zinnia Unmistakable";
        var (employee, _) = await SignedAsync(Sample.Ada, typedName: name);
        await CheckpointAsync();
        (await FileHoldsAsync(name)).ShouldBeTrue();
        await YearsLaterAsync(7);

        await DestroyAsync(employee);
        await CheckpointAsync();

        (await FileHoldsAsync(name)).ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_destroyed_says_so_and_is_not_sealed_again()
    {
        var (ada, number) = await SignedAsync(Sample.Ada);
        await YearsLaterAsync(7);
        await DestroyAsync(ada);
        var browser = await OliveAsync();

        await _app.InScopeAsync(async services =>
        {
            await services.GetRequiredService<Sealing>().SealOutstandingAsync(default);
            await services.GetRequiredService<Sealing>().TryAsync(number, default);
            return true;
        });

        (await _app.InDbAsync(db => db.SealedDocuments.AnyAsync())).ShouldBeFalse();
        var page = await browser.GetAsync($"/certifications/{number}");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("were destroyed at the end of their retention");
        page.Text.ShouldNotContain("Being prepared");
        (await browser.GetAsync($"/certifications/{number}/document")).Status.ShouldBe(HttpStatusCode.NotFound);
        var assignment = await browser.GetAsync($"/hr/assignments/{(await _app.AssignmentOfAsync(ada)).Id}");
        assignment.Text.ShouldContain("Destroyed at the end of its retention.");
        assignment.Document.QuerySelector("a[href^='/hr/retention/dispositions/']").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_paper_return_is_destroyed_with_its_scan()
    {
        var ada = await AssignedAsync(Sample.Ada);
        var assignment = await _app.AssignmentOfAsync(ada);
        var file = SampleScan.Png(null);
        var browser = await OliveAsync();
        var form = await browser.GetAsync($"/hr/assignments/{assignment.Id}/paper-return/new");
        await browser.UploadAsync(form, new() { ["ReceivedOn"] = "2026-10-05", ["Reason"] = "No computer." }, "File", [("signed.png", file)]);
        var scan = await _app.InDbAsync(db => db.PaperScans.SingleAsync());
        await YearsLaterAsync(7);

        await DestroyAsync(ada);

        browser = await OliveAsync();
        (await browser.GetAsync($"/hr/scans/{scan.Id}/file")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync($"/hr/scans/{scan.Id}")).Text.ShouldContain(Fingerprint.Of(file));
        (await browser.GetAsync($"/hr/retention/dispositions/{assignment.Id}")).Text.ShouldContain(Fingerprint.Of(file));
        (await _app.AssignmentOfAsync(ada)).Facts.Standing.ShouldBe(Standing.ReturnedOnPaper);
    }

    [Fact]
    public async Task Why_it_was_on_paper_and_why_a_scan_was_dismissed_is_destroyed_too()
    {
        var ada = await AssignedAsync(Sample.Ada);
        var assignment = await _app.AssignmentOfAsync(ada);
        var printed = await _app.PrintFormAsync(ada);
        var browser = await OliveAsync();
        var form = await browser.GetAsync($"/hr/assignments/{assignment.Id}/paper-return/new");
        await browser.SubmitAsync(form, new() { ["ReceivedOn"] = "2026-10-05", ["Reason"] = "A broken arm." });
        await browser.UploadAsync(await browser.GetAsync("/hr/scans"), [], "Files", [("twice.png", SampleScan.Png(printed.RecordNumber))], "/hr/scans");
        var scan = await _app.InDbAsync(db => db.PaperScans.Select(row => row.Id).SingleAsync());
        await browser.SubmitAsync($"/hr/scans/{scan}/dismissal/new", new() { ["Reason"] = "Shows her arm." });
        await YearsLaterAsync(7);

        await DestroyAsync(ada);

        browser = await OliveAsync();
        foreach (var page in new[] { $"/hr/assignments/{assignment.Id}", $"/hr/scans/{scan}" })
        {
            var text = (await browser.GetAsync(page)).Text;
            text.ShouldContain("Destroyed at the end of its retention.");
            text.ShouldNotContain("arm.");
        }
    }

    [Fact]
    public async Task The_ledger_keeps_what_was_destroyed_and_forgets_whom_it_was_about()
    {
        var (ada, number) = await SignedAsync(Sample.Ada);
        var assignment = await _app.AssignmentOfAsync(ada);
        await YearsLaterAsync(7);

        await DestroyAsync(ada);

        var chain = await _app.InDbAsync(db => db.Ledger.AsNoTracking().Include(entry => entry.Details)
            .Where(entry => entry.AssignmentId == assignment.Id).OrderBy(entry => entry.Sequence).ToListAsync());
        LedgerChain.Verify(assignment.Id, chain).ShouldBeNull();
        chain[^1].Kind.ShouldBe(LedgerKind.Destroyed);
        chain[^1].Facts.ShouldContain(number);
        chain.ShouldAllBe(entry => entry.Details == null);
    }

    [Fact]
    public async Task A_night_after_a_destruction_misses_nothing()
    {
        var (ada, _) = await SignedAsync(Sample.Ada);
        await YearsLaterAsync(7);
        await DestroyAsync(ada);

        await _app.InScopeAsync(async services =>
        {
            await services.GetRequiredService<NightlyCheck>().RunAsync(default);
            return true;
        });

        (await _app.InDbAsync(db => db.IntegrityChecks.AsNoTracking().SingleAsync())).Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Record")]
    [InlineData("Person")]
    public async Task A_hold_keeps_the_record_until_it_is_released(string scope)
    {
        var (ada, number) = await SignedAsync(Sample.Ada);
        await YearsLaterAsync(7);
        var browser = await OliveAsync();
        var assignment = await _app.AssignmentOfAsync(ada);
        var review = await browser.GetAsync($"/hr/retention/dispositions/new?record={assignment.Id}");

        await browser.SubmitAsync($"/hr/retention/holds/new?assignment={assignment.Id}", new() { ["Scope"] = scope, ["Reason"] = "Case 33-CV-104" });
        var list = await browser.GetAsync("/hr/retention");
        var refused = await browser.SubmitAsync(review, new() { ["Reason"] = "Approved." });

        list.Text.ShouldContain("On legal hold");
        list.Document.QuerySelector("input[name=record]").ShouldBeNull();
        refused.Text.ShouldContain("Nothing was destroyed: one of the records is held");
        (await browser.GetAsync("/hr/retention?list=held")).Text.ShouldContain(number);
        (await _app.InDbAsync(db => db.SealedDocuments.CountAsync())).ShouldBe(1);

        var holds = await browser.GetAsync("/hr/retention/holds");
        await browser.SubmitAsync(holds.Document.QuerySelector("a[href$='/release/new']")!.GetAttribute("href")!, new() { ["Reason"] = "Settled." });
        (await browser.GetAsync("/hr/retention/holds")).Text.ShouldContain("by Olive Berg: Settled.");
        await DestroyAsync(ada);

        (await _app.InDbAsync(db => db.SealedDocuments.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_hold_takes_a_reason_and_keeps_what_was_chosen()
    {
        var (ada, _) = await SignedAsync(Sample.Ada);
        var assignment = await _app.AssignmentOfAsync(ada);

        var page = await (await OliveAsync()).SubmitAsync(
            $"/hr/retention/holds/new?assignment={assignment.Id}", new() { ["Scope"] = "Person", ["Reason"] = "" });

        page.Text.ShouldContain("Say what the hold is for");
        page.Document.QuerySelector("input[value=Person][checked]").ShouldNotBeNull();
        (await _app.InDbAsync(db => db.LegalHolds.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task All_of_the_chosen_records_are_destroyed_or_none()
    {
        var (ada, _) = await SignedAsync(Sample.Ada);
        await YearsLaterAsync(7);
        var bob = await AssignedAsync(Sample.Bob);
        await _app.SignAsync(bob);
        var (past, kept) = ((await _app.AssignmentOfAsync(ada)).Id, (await _app.AssignmentOfAsync(bob)).Id);

        var refusal = await Should.ThrowAsync<RuleBrokenException>(_app.InScopeAsync(async services =>
        {
            await services.GetRequiredService<Dispositions>().DestroyAsync([past, kept], "Approved.", Sample.Olive, default);
            return true;
        }));

        refusal.Message.ShouldContain("Nothing was destroyed");
        (await RemainingAsync(past)).ShouldBeGreaterThan(50);
    }

    [Fact]
    public async Task Nothing_is_destroyed_twice()
    {
        var (ada, _) = await SignedAsync(Sample.Ada);
        await YearsLaterAsync(7);
        await DestroyAsync(ada);

        await Should.ThrowAsync<RuleBrokenException>(DestroyAsync(ada));

        (await _app.InDbAsync(db => db.Dispositions.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task The_database_counts_what_the_domain_says()
    {
        var (ada, _) = await SignedAsync(Sample.Ada);
        await LeaveAsync(ada);
        await SignedAsync(Sample.Bob);
        await _app.ReturnOnPaperAsync(await AssignedAsync(Sample.Grace));
        foreach (var trigger in Enum.GetValues<RetentionTrigger>())
        {
            var rule = new RetentionRule(Class, 6, trigger);
            foreach (var today in new[] { new DateOnly(2032, 10, 5), new DateOnly(2032, 10, 6) })
            {
                var lines = await _app.InDbAsync(db => RetentionLine.Of(db).ToListAsync());
                var past = await _app.InDbAsync(db => RetentionLine.Of(db).PastDate(rule, today).Select(line => line.AssignmentId).ToListAsync());

                lines.Count.ShouldBe(3);
                past.ShouldBe(lines.Where(line => rule.DestroyAfter(line.ReturnedOn, line.LeftOn) < today).Select(line => line.AssignmentId), ignoreOrder: true);
            }
        }
    }

    [Fact]
    public async Task Only_HR_destroys_and_holds()
    {
        var (ada, _) = await SignedAsync(Sample.Ada);
        await YearsLaterAsync(7);
        var browser = await _app.SignedInAsAsync(ada);
        var anyForm = await browser.GetAsync("/account/password");
        var assignment = await _app.AssignmentOfAsync(ada);

        var destroyed = await browser.SubmitAsync(anyForm, new() { ["Record"] = $"{assignment.Id}", ["Reason"] = "Mine." }, to: "/hr/retention/dispositions");
        var held = await browser.SubmitAsync(anyForm, new() { ["Assignment"] = $"{assignment.Id}", ["Scope"] = "Record", ["Reason"] = "Mine." }, to: "/hr/retention/holds");

        (destroyed.Status, held.Status).ShouldBe((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden));
        (await RemainingAsync(assignment.Id)).ShouldBeGreaterThan(50);
    }

    private async Task<TestBrowser> OliveAsync()
    {
        _olive ??= await _app.EmployAsync(Sample.Olive, null, Roles.Hr);
        return await _app.SignedInAsAsync(_olive);
    }

    private async Task<Employee> AssignedAsync(string name)
    {
        var employee = await _app.EmployAsync(name);
        await _app.AssignAsync(employee);
        await _app.DispatchAsync();
        return employee;
    }

    private async Task<(Employee Employee, string Number)> SignedAsync(string name, string? typedName = null)
    {
        var employee = await AssignedAsync(name);
        await _app.AskAsync(employee);
        var number = await _app.SignAsync(employee, typedName);
        await _app.DispatchAsync();
        return (employee, number);
    }

    private Task YearsLaterAsync(int years)
    {
        _app.Clock.SetUtcNow(_app.Clock.GetUtcNow().AddYears(years));
        return Task.CompletedTask;
    }

    private Task<bool> LeaveAsync(Employee employee) => _app.InScopeAsync(async services =>
    {
        var leaver = await services.GetRequiredService<TrainingDb>().Employees.SingleAsync(candidate => candidate.Id == employee.Id);
        await services.GetRequiredService<Departure>().LeaveAsync(leaver, _app.Today, Sample.Olive, default);
        return true;
    });

    private Task<bool> DestroyAsync(Employee employee) => _app.InScopeAsync(async services =>
    {
        var assignment = await _app.AssignmentOfAsync(employee);
        await services.GetRequiredService<Dispositions>().DestroyAsync([assignment.Id], "Records officer, approval 33-17.", Sample.Olive, default);
        return true;
    });

    /// <summary>Rows that hold personal content of the assignment.</summary>
    private Task<int> RemainingAsync(Guid assignment) => _app.InDbAsync(async db =>
        await db.RecordedEvidence.CountAsync(row => db.Certifications.Any(c => c.Id == row.CertificationId && c.AssignmentId == assignment))
        + await db.SealedDocuments.CountAsync(row => db.Certifications.Any(c => c.Id == row.CertificationId && c.AssignmentId == assignment))
        + await db.SigningDrafts.CountAsync(row => row.AssignmentId == assignment)
        + await db.ExtensionRequests.CountAsync(row => row.AssignmentId == assignment)
        + await db.PracticeAnswers.CountAsync(row => row.AssignmentId == assignment)
        + await db.ScenarioSteps.CountAsync(row => row.AssignmentId == assignment)
        + await db.Attempts.CountAsync(row => row.AssignmentId == assignment)
        + await db.SentLetters.CountAsync(row => db.Outbox.Any(message => message.Id == row.MessageId && message.AssignmentId == assignment))
        + await db.Outbox.CountAsync(row => row.AssignmentId == assignment));

    private string DatabaseFile => Path.Combine(_app.StorageDirectory, "training.db");

    /// <summary>Brings what was written ahead into the file itself.</summary>
    private async Task CheckpointAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={DatabaseFile}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync();
    }

    private async Task<bool> FileHoldsAsync(string text)
    {
        await using var file = new FileStream(DatabaseFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
    }
}
