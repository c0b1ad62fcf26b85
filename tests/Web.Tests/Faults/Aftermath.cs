using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Testing;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Ledger;
using PolicyTraining.Web.Mail;
using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.Faults;

/// <summary>What must hold of a database whatever was done to the program that wrote it.</summary>
internal static class Aftermath
{
    extension(TrainingApp app)
    {
        /// <summary>Everything acknowledged is there, no act is there by halves, and every chain of the ledger is sound.</summary>
        public Task ShouldBeWholeAsync(Acknowledged acknowledged, string when) => app.InDbAsync(async db =>
        {
            await using var moment = await Snapshot.BeginAsync(db, default);
            var answers = await db.PracticeAnswers.Select(answer => answer.Key).ToListAsync();
            acknowledged.Answers.Except(answers).ShouldBeEmpty(when);
            var questions = await db.Attempts.AsNoTracking().Include(attempt => attempt.Questions).ToListAsync();
            acknowledged.Questions
                .Except(questions.SelectMany(attempt => attempt.Questions.Where(question => question.IsAnswered).Select(question => (attempt.AssignmentId, question.Position))))
                .ShouldBeEmpty(when);
            await ShouldHaveNoHalvesAsync(db, acknowledged, when);
            return true;
        });

        /// <summary>
        /// Seals and sends what is left, as the next server would: then every certification has arrived, each letter under one
        /// Message-ID, no reminder came twice, and the nightly check finds nothing.
        /// </summary>
        public async Task ShouldComeToRestAsync(string when)
        {
            app.Clock.SetUtcNow(TimeProvider.System.GetUtcNow() + OutboxMessage.ClaimLifetime + TimeSpan.FromMinutes(1));
            await app.InScopeAsync(async services =>
            {
                var db = services.GetRequiredService<TrainingDb>();
                while (await db.Certifications.AnyAsync(certification => certification.Document == null))
                    await services.GetRequiredService<Sealing>().SealOutstandingAsync(default);
                return true;
            });
            while (await app.DispatchAsync() > 0)
                continue;

            var copies = app.Mail.GroupBy(mail => Letterhead.IdIn(mail.MessageId)).ToDictionary(group => group.Key!.Value, group => group.Count());
            foreach (var message in await app.InDbAsync(db => db.Outbox.AsNoTracking().ToListAsync()))
            {
                var sent = copies.GetValueOrDefault(message.Id);
                if (message.Kind is LetterKind.CertificationForHr or LetterKind.CertificationCopy)
                    sent.ShouldBeGreaterThanOrEqualTo(1, $"{when}: {message.Kind} {message.Outcome}");
                else if (message.Kind == LetterKind.ManualReminder)
                    sent.ShouldBeLessThanOrEqualTo(1, when);
            }

            app.Clock.Advance(TimeSpan.FromDays(1));
            await app.ShouldPassTheNightlyCheckAsync(when);
        }

        public Task ShouldPassTheNightlyCheckAsync(string when) => app.InScopeAsync(async services =>
        {
            var local = app.Today.AddDays(1).ToDateTime(new TimeOnly(3, 0));
            app.Clock.SetUtcNow(new DateTimeOffset(local, TrainingApp.Zone.GetUtcOffset(local)));
            await services.GetRequiredService<NightlyCheck>().RunAsync(default);
            var db = services.GetRequiredService<TrainingDb>();
            var check = await db.IntegrityChecks.OrderByDescending(night => night.Night).FirstAsync();
            check.Faults.ShouldBeEmpty(when);
            check.Documents.ShouldBe(await db.Certifications.CountAsync(), when);
            if (TestDatabase.IsSqlite)
                (await db.Database.SqlQuery<string>($"SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync()).ShouldBe(["ok"], when);
            return true;
        });
    }

    private static async Task ShouldHaveNoHalvesAsync(TrainingDb db, Acknowledged acknowledged, string when)
    {
        var signed = await db.Certifications.AsNoTracking().Include(certification => certification.Evidence).ToListAsync();
        acknowledged.Signatures.Except(signed.Select(certification => certification.RecordNumber)).ShouldBeEmpty(when);
        signed.ShouldAllBe(certification => certification.Evidence != null, when);
        var standing = await db.Assignments.Where(assignment => assignment.SignedAt != null).Select(assignment => assignment.Id).ToListAsync();
        standing.Order().ShouldBe(signed.Select(certification => certification.AssignmentId).Order(), when);

        var entries = await db.Ledger.AsNoTracking().Include(entry => entry.Details).OrderBy(entry => entry.AssignmentId).ThenBy(entry => entry.Sequence).ToListAsync();
        foreach (var chain in entries.GroupBy(entry => entry.AssignmentId))
            LedgerChain.Verify(chain.Key, chain).ShouldBeNull(when);
        NumbersOf(entries, LedgerKind.Signed).ShouldBe(signed.Select(certification => certification.RecordNumber).Order(), when);

        var documents = await db.Certifications.Where(certification => certification.Document != null)
            .Select(certification => new { certification.Id, certification.RecordNumber }).ToListAsync();
        NumbersOf(entries, LedgerKind.Sealed).ShouldBe(documents.Select(document => document.RecordNumber).Order(), when);
        var letters = await db.Outbox.Where(message => message.CertificationId != null)
            .Select(message => new { message.Kind, Id = message.CertificationId!.Value }).ToListAsync();
        foreach (var kind in new[] { LetterKind.CertificationForHr, LetterKind.CertificationCopy })
            letters.Where(letter => letter.Kind == kind).Select(letter => letter.Id).Order().ShouldBe(documents.Select(document => document.Id).Order(), when);
    }

    private static IOrderedEnumerable<string?> NumbersOf(IEnumerable<LedgerEntry> entries, string kind) =>
        entries.Where(entry => entry.Kind == kind).Select(entry => entry.Fact(LedgerFacts.RecordNumber)).Order();
}
