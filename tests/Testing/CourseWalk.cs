using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Domain.People;
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
            await sitting.AnswerAsync(assignment, attempt, question.Position, edition.Bank[question.ItemId].Key.Id, default);
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
                if (block is PracticeBlock practice)
                    await reading.PractiseAsync(assignment, practice.Item, practice.Item.Options[0].Id, default);
                await reading.ContinueAsync(assignment, lesson, block, default);
            }
        }
    }

    private static async Task<(Assignment Assignment, Edition Edition)> LoadAsync(IServiceProvider services, Employee employee)
    {
        var assignment = await services.GetRequiredService<TrainingDb>().Assignments.SingleAsync(a => a.EmployeeId == employee.Id);
        return (assignment, await services.GetRequiredService<EditionLibrary>().FindAsync(assignment.EditionId, default));
    }
}
