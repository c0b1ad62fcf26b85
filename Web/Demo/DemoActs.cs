using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Domain.Reminders;
using PolicyTraining.Domain.Scenarios;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Data.Editions;
using PolicyTraining.Web.Exports;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Register;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Demo;

/// <summary>What people of the demonstration do, through the same verbs as the pages.</summary>
internal sealed class DemoActs(
    TrainingDb db, EditionLibrary editions, Reading reading, Sitting sitting, Signing signing, Sealing sealing, Returns returns,
    PaperReturns paperReturns, Declining declining, Departure departure, Absences absences, Inquiries inquiries, Publications publications, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    public async Task ReadHalfAsync(Guid employeeId)
    {
        var (assignment, edition) = await LoadAsync(employeeId);
        await ReadAsync(assignment, edition.Lessons.Take(edition.Lessons.Count / 2));
    }

    public async Task PassAsync(Guid employeeId)
    {
        var (assignment, edition) = await LoadAsync(employeeId);
        await ReadAsync(assignment, edition.Lessons);
        var attempt = await sitting.StartAsync(assignment, default);
        while (attempt.NextOpen is { } question)
        {
            var interaction = edition.Bank[question.ItemId].Interaction;
            await sitting.AnswerAsync(assignment, attempt, question.Position, interaction.Post(interaction.Key), default);
        }
    }

    public async Task SignAsync(Guid employeeId, string name)
    {
        var (assignment, _) = await LoadAsync(employeeId);
        if (assignment.PassedAt is null)
            await PassAsync(employeeId);

        var draft = new SigningDraft(assignment.Id, clock);
        draft.Keep(consented: true, name, clock);
        db.SigningDrafts.Add(draft);
        await db.SaveChangesAsync();

        var number = await signing.SignAsync(assignment.Id, new SigningSession(clock.GetUtcNow(), "192.0.2.10", "Demonstration"), default);
        await sealing.TryAsync(number, default);
    }

    public async Task ConfirmAsync(Guid employeeId)
    {
        var (assignment, _) = await LoadAsync(employeeId);
        await returns.ConfirmAsync(assignment.Id, DemoCast.Hr.Name, default);
    }

    public async Task ReturnOnPaperAsync(Guid employeeId)
    {
        var (assignment, _) = await LoadAsync(employeeId);
        var today = clock.Today(agency.Value.Zone);
        await paperReturns.RecordAsync(
            assignment, new PaperDates(today, today.AddDays(-2)), "Works outdoors without a computer.", DemoCast.Hr.Name, scanId: null, default);
    }

    public async Task ExemptAsync(Guid employeeId, string reason)
    {
        var (assignment, _) = await LoadAsync(employeeId);
        assignment.Close(ExitKind.Exempted, reason, DemoCast.Hr.Name, clock);
        db.Ledger.Add(LedgerFacts.Closed(assignment));
        await db.SaveChangesAsync();
    }

    public async Task DeclineAsync(Guid employeeId, string name, string reason)
    {
        var (assignment, _) = await LoadAsync(employeeId);
        await declining.DeclineAsync(assignment.Id, reason, name, default);
    }

    public async Task LeaveAsync(Guid employeeId)
    {
        var employee = await db.Employees.SingleAsync(e => e.Id == employeeId);
        await departure.LeaveAsync(employee, clock.Today(agency.Value.Zone), DemoCast.Hr.Name, default);
    }

    public async Task SuspendAsync(Guid employeeId, string reason)
    {
        var employee = await db.Employees.SingleAsync(e => e.Id == employeeId);
        await absences.SuspendAsync(employee, reason, DemoCast.Hr.Name, default);
    }

    public async Task AskAsync(Guid employeeId, DemoQuestion question)
    {
        var (assignment, _) = await LoadAsync(employeeId);
        await inquiries.AskAsync(question.Key, assignment, ClauseId.Parse(question.Clause), question.To, question.Question, default);
    }

    public Task AnswerAsync(DemoQuestion question) => inquiries.AnswerAsync(question.Key, question.Answer, question.AnsweredBy!, default);

    public Task PublishAsync(DemoQuestion question) => publications.PublishAsync(
        new PublishedAnswer(
            Guid.CreateVersion7(), DemoStory.Bulletin, ClauseId.Parse(question.Clause), question.ForAll, question.Answer, DemoCast.Hr.Name, clock),
        default);

    public async Task AskForListAsync()
    {
        var account = await db.Users.SingleAsync(candidate => candidate.Email == DemoCast.Hr.Email);
        db.Summaries.Add(new Summary(
            account.Id, Population.Of(AssignmentStatus.Overdue).QueryString, new(SummaryFrequency.Weekly, [DayOfWeek.Monday]), ExportFormat.Xlsx,
            clock.Today(agency.Value.Zone)));
        await db.SaveChangesAsync();
    }

    private async Task ReadAsync(Assignment assignment, IEnumerable<Lesson> lessons)
    {
        foreach (var lesson in lessons)
        {
            foreach (var block in lesson.Blocks)
            {
                await PractiseAsync(assignment, block);
                await reading.ContinueAsync(assignment, lesson, block, default);
            }
        }
    }

    private Task PractiseAsync(Assignment assignment, Block block) => block switch
    {
        PracticeBlock { Item: var item } =>
            reading.PractiseAsync(assignment, item, item.Interaction.Post(item.Interaction.Key), Guid.CreateVersion7(), default),
        ScenarioBlock scenario => GoThroughAsync(assignment, scenario.Scenario),
        _ => Task.CompletedTask,
    };

    private async Task GoThroughAsync(Assignment assignment, Scenario scenario)
    {
        var run = await reading.RunAsync(assignment, scenario, default);
        while (run.Decision is { } decision)
        {
            var best = decision.Choices.MinBy(choice => choice.Outcome)!;
            run = await reading.DecideAsync(assignment, scenario, run.Number, run.Turns.Count + 1, best.Id, default);
        }
    }

    private async Task<(Assignment Assignment, Edition Edition)> LoadAsync(Guid employeeId)
    {
        var assignment = await db.Assignments.SingleAsync(a => a.EmployeeId == employeeId);
        return (assignment, await editions.FindAsync(assignment.EditionId, default));
    }
}
