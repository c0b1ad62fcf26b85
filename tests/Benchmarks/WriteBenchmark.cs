using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PolicyTraining.Domain.Assessment;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Data.Editions;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Benchmarks;

/// <summary>
/// An answer and a signature until they are durably committed, through the program's own verbs, and the sealing after it, beside the
/// insertion of one bare row into the same database: each in turn, person after person.
/// </summary>
internal static class WriteBenchmark
{
    private const int WarmUp = 30;
    private const int People = 300;

    public static async Task RunAsync(TextWriter output)
    {
        var storage = Directory.CreateTempSubdirectory("benchmark-");
        try
        {
            await using var app = await StartAsync(storage.FullName);
            var newest = (await app.Services.GetRequiredService<EditionLibrary>().NewestAsync("2.110", default))!.Value;
            var (insert, practice, question, sign, seal) = (new Latencies(), new Latencies(), new Latencies(), new Latencies(), new Latencies());
            for (var person = -WarmUp; person < People; person++)
            {
                var keep = person >= 0;
                var (assignment, attempt) = await EnrolAsync(app, newest);
                await TimeAsync(keep, insert, app, InsertAsync);
                await TimeAsync(keep, practice, app, services => PractiseAsync(services, assignment, newest.Edition));
                await TimeAsync(keep, question, app, services => AnswerAsync(services, assignment, attempt, newest.Edition));
                await FinishAsync(app, assignment, newest.Edition);
                var number = "";
                await TimeAsync(keep, sign, app, async services => number = await services.GetRequiredService<Signing>().SignAsync(
                    assignment, new SigningSession(TimeProvider.System.GetUtcNow(), "192.0.2.10", "Benchmark"), default));
                await TimeAsync(keep, seal, app, services => services.GetRequiredService<Sealing>().TryAsync(number, default));
            }

            await output.WriteLineAsync("| What | Rate against the insertion | Median, ms | 95 %, ms | 99 %, ms |\n| --- | ---: | ---: | ---: | ---: |");
            foreach (var (what, latencies) in new[]
            {
                ("Insertion of one bare row (reference)", insert), ("A question of the assessment answered", question), ("A practice item answered", practice),
                ("Signed, until committed", sign), ("Rendered, sealed, verified and stored", seal),
            })
            {
                await output.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture, $"| {what} | {insert.Percentile(0.5) / latencies.Percentile(0.5):0.00} | {latencies.Cells} |"));
            }
        }
        finally
        {
            storage.Delete(recursive: true);
        }
    }

    private static async Task TimeAsync(bool keep, Latencies latencies, WebApplication app, Func<IServiceProvider, Task> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await (keep ? latencies : new Latencies()).TimeAsync(() => work(scope.ServiceProvider));
    }

    /// <summary>As little as EF Core can do for a durable row.</summary>
    private static Task InsertAsync(IServiceProvider services) => services.GetRequiredService<TrainingDb>().Database.ExecuteSqlAsync(
        $"INSERT INTO Heartbeats (Work, Interval) VALUES ({Guid.NewGuid().ToString()}, {"00:01:00"})");

    private static async Task PractiseAsync(IServiceProvider services, Guid assignmentId, Edition edition)
    {
        var item = edition.Lessons.SelectMany(lesson => lesson.Blocks).OfType<PracticeBlock>().First().Item;
        var assignment = await services.GetRequiredService<TrainingDb>().Assignments.SingleAsync(candidate => candidate.Id == assignmentId);
        await services.GetRequiredService<Reading>().PractiseAsync(assignment, item, item.Interaction.Post(item.Interaction.Key), Guid.CreateVersion7(), default);
    }

    private static async Task AnswerAsync(IServiceProvider services, Guid assignmentId, Guid attemptId, Edition edition)
    {
        var db = services.GetRequiredService<TrainingDb>();
        var assignment = await db.Assignments.SingleAsync(candidate => candidate.Id == assignmentId);
        var attempt = await db.Attempts.Include(candidate => candidate.Questions).SingleAsync(candidate => candidate.Id == attemptId);
        var interaction = edition.Bank[attempt.NextOpen!.ItemId].Interaction;
        await services.GetRequiredService<Sitting>().AnswerAsync(assignment, attempt, attempt.NextOpen.Position, interaction.Post(interaction.Key), default);
    }

    /// <summary>Somebody who has begun the course and the assessment.</summary>
    private static async Task<(Guid Assignment, Guid Attempt)> EnrolAsync(WebApplication app, (Guid Id, Edition Edition) newest)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TrainingDb>();
        var clock = TimeProvider.System;
        var employee = new Employee("Ada Kowalski", $"{Guid.NewGuid():N}@agency.example", "Bureau", "Planner", new DateOnly(2026, 10, 1));
        var assignment = new Assignment(employee.Id, newest.Id, newest.Edition.DaysToReturn, "Benchmark", clock);
        assignment.Receive(new DateOnly(2026, 10, 1), ReceiptWay.HandedOver, clock);
        assignment.Start(clock);
        var attempt = Attempt.First(assignment.Id, newest.Edition, seed: 1, clock);
        var draft = new SigningDraft(assignment.Id, clock);
        draft.Keep(consented: true, employee.Name, clock);
        db.AddRange(employee, assignment, attempt, draft);
        await db.SaveChangesAsync();
        return (assignment.Id, attempt.Id);
    }

    /// <summary>The rest of what comes before the signature.</summary>
    private static async Task FinishAsync(WebApplication app, Guid assignmentId, Edition edition)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TrainingDb>();
        var assignment = await db.Assignments.SingleAsync(candidate => candidate.Id == assignmentId);
        assignment.FinishLessons(TimeProvider.System);
        assignment.Pass(TimeProvider.System);
        var attempt = await db.Attempts.Include(candidate => candidate.Questions).SingleAsync(candidate => candidate.AssignmentId == assignmentId);
        while (attempt.NextOpen is { } question)
        {
            var interaction = edition.Bank[question.ItemId].Interaction;
            attempt.Answer(question.Position, interaction.Post(interaction.Key), edition, TimeProvider.System);
        }

        await db.SaveChangesAsync();
    }

    private static async Task<WebApplication> StartAsync(string storage)
    {
        var builder = WebApplication.CreateBuilder(
            ["--environment=Development", "--Agency:ReturnAddress=wing-shr@agency.example", "--Demo:Agency=false", $"--Storage:Directory={storage}"]);
        builder.Logging.ClearProviders();
        builder.AddTraining();
        var app = builder.Build();
        await app.Services.PrepareAsync(default);
        return app;
    }
}
