using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Domain.People;
using PolicyTraining.Domain.Scenarios;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Data.Editions;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Testing;

/// <summary>The way through the course, for tests that begin after it.</summary>
internal static class CourseWalk
{
    public static async Task<bool> PassAsync(IServiceProvider services, Employee employee)
    {
        var (assignment, edition) = await LoadAsync(services, employee);
        await ReadAsync(services.GetRequiredService<Reading>(), assignment, edition);

        var sitting = services.GetRequiredService<Sitting>();
        var attempt = await sitting.StartAsync(assignment, default);
        while (attempt.NextOpen is { } question)
        {
            var interaction = edition.Bank[question.ItemId].Interaction;
            await sitting.AnswerAsync(assignment, attempt, question.Position, interaction.Post(interaction.Key), default);
        }


        return true;
    }

    public static async Task<bool> PractiseAsync(IServiceProvider services, Employee employee, Block block)
    {
        var (assignment, _) = await LoadAsync(services, employee);
        await PractiseAsync(services.GetRequiredService<Reading>(), assignment, block);
        return true;
    }

    public static async Task<string> SignAsync(IServiceProvider services, Employee employee, string typedName, TimeProvider clock)
    {
        var (assignment, _) = await LoadAsync(services, employee);
        if (!assignment.CanSign)
            await PassAsync(services, employee);

        var db = services.GetRequiredService<TrainingDb>();
        var draft = new SigningDraft(assignment.Id, clock);
        draft.Keep(consented: true, typedName, clock);
        db.SigningDrafts.Add(draft);
        await db.SaveChangesAsync();

        var session = new SigningSession(clock.GetUtcNow(), "192.0.2.7", "Test browser");
        var number = await services.GetRequiredService<Signing>().SignAsync(assignment.Id, session, default);
        await services.GetRequiredService<Sealing>().TryAsync(number, default);
        return number;
    }

    private static async Task ReadAsync(Reading reading, Assignment assignment, Edition edition)
    {
        await reading.OpenAsync(assignment, default);
        foreach (var lesson in edition.Lessons)
        {
            foreach (var block in lesson.Blocks)
            {
                await PractiseAsync(reading, assignment, block);
                await reading.ContinueAsync(assignment, lesson, block, default);
            }
        }
    }

    private static Task PractiseAsync(Reading reading, Assignment assignment, Block block) => block switch
    {
        PracticeBlock { Item: var item } =>
            reading.PractiseAsync(assignment, item, item.Interaction.Post(item.Interaction.Key), Guid.CreateVersion7(), default),
        ScenarioBlock { Scenario: var scenario } => GoThroughAsync(reading, assignment, scenario),
        _ => Task.CompletedTask,
    };

    private static async Task GoThroughAsync(Reading reading, Assignment assignment, Scenario scenario)
    {
        var run = await reading.RunAsync(assignment, scenario, default);
        while (run.Decision is { } decision)
            run = await reading.DecideAsync(assignment, scenario, run.Number, run.Turns.Count + 1, decision.Choices[0].Id, default);
    }

    private static async Task<(Assignment Assignment, Edition Edition)> LoadAsync(IServiceProvider services, Employee employee)
    {
        var assignment = await services.GetRequiredService<TrainingDb>().Assignments.SingleAsync(a => a.EmployeeId == employee.Id);
        return (assignment, await services.GetRequiredService<EditionLibrary>().FindAsync(assignment.EditionId, default));
    }
}
