using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Ledger;
using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Register;
using PolicyTraining.Web.Reminders;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Demo;

/// <summary>What happened in the demonstration agency, moment by moment, up to now.</summary>
internal sealed class DemoStory(IServiceProvider services, StoryClock clock, DateTimeOffset now)
{
    public const string Bulletin = "2.110";

    private readonly TimeZoneInfo _zone = services.GetRequiredService<IOptions<AgencyOptions>>().Value.Zone;
    private readonly StoryMail _mail = services.GetRequiredService<StoryMail>();
    private readonly Dictionary<string, Guid> _employees = [];

    private sealed record Moment(DateTimeOffset At, Func<IServiceProvider, Task> Happens);

    public async Task PlayAsync(CancellationToken cancellation)
    {
        var moments = People().Concat(Questions()).Concat(Reminders()).Concat(LedgerCheckpoints()).Concat(Register()).Where(moment => moment.At <= now).OrderBy(moment => moment.At);
        foreach (var moment in moments)
            await HappenAsync(moment, cancellation);

        _mail.IsDown = true;
        foreach (var moment in WhileMailIsDown().OrderBy(moment => moment.At))
            await HappenAsync(moment, cancellation);
    }

    private async Task HappenAsync(Moment moment, CancellationToken cancellation)
    {
        clock.Now = moment.At;
        await using (var scope = services.CreateAsyncScope())
            await moment.Happens(scope.ServiceProvider);
        await using (var scope = services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<OutboxDispatcher>().RunAsync(cancellation);
    }

    private IEnumerable<Moment> People()
    {
        foreach (var person in DemoCast.All.Where(person => person.Story is not (Story.AwaitingReceipt or Story.SignedWaiting)))
        {
            yield return Hiring(person, DaysAgo(person.HiredDaysAgo, 9, 10));
            foreach (var moment in Course(person))
                yield return moment;
        }

        var waiting = DemoCast.All.Single(person => person.Story == Story.SignedWaiting);
        yield return Hiring(waiting, DaysAgo(waiting.HiredDaysAgo, 9, 10));
        yield return new(DaysAgo(waiting.HiredDaysAgo - 3, 15, 5), s => Acts(s).PassAsync(Id(waiting)));
    }

    /// <summary>What a person does after the bulletin was assigned.</summary>
    private IEnumerable<Moment> Course(DemoPerson person)
    {
        var hired = person.HiredDaysAgo;
        switch (person.Story)
        {
            case Story.HalfWay:
                yield return new(DaysAgo(hired - 2, 13, 20), s => Acts(s).ReadHalfAsync(Id(person)));
                break;
            case Story.ReadyToSign:
                yield return new(DaysAgo(hired - 4, 10, 40), s => Acts(s).PassAsync(Id(person)));
                break;
            case Story.Signed or Story.Confirmed:
                yield return new(DaysAgo(hired - 5, 14, 15), s => Acts(s).SignAsync(Id(person), person.Name));
                break;
            case Story.SignedLate:
                yield return new(DaysAgo(hired - 16, 11, 30), s => Acts(s).SignAsync(Id(person), person.Name));
                break;
            case Story.OnPaper:
                yield return new(DaysAgo(hired - 6, 12, 10), s => Acts(s).ReadHalfAsync(Id(person)));
                yield return new(DaysAgo(hired - 12, 10, 5), s => Acts(s).ReturnOnPaperAsync(Id(person)));
                break;
            case Story.Exempted:
                yield return new(DaysAgo(hired - 3, 15, 0), s => Acts(s).ExemptAsync(Id(person), "Deployed on state active duty; certifies on return."));
                break;
            case Story.Declined:
                yield return new(DaysAgo(hired - 9, 10, 20), s => Acts(s).PassAsync(Id(person)));
                yield return new(DaysAgo(hired - 10, 16, 5), s => Acts(s).DeclineAsync(
                    Id(person), person.Name, "Before I sign I want to talk to my steward about what the certification says of disciplinary action."));
                break;
            case Story.Suspended:
                yield return new(DaysAgo(hired - 3, 9, 50), s => Acts(s).ReadHalfAsync(Id(person)));
                yield return new(DaysAgo(hired - 9, 8, 30), s => Acts(s).SuspendAsync(Id(person), "Unpaid leave until the new year."));
                break;
            case Story.Left:
                yield return new(DaysAgo(hired - 8, 16, 45), s => Acts(s).LeaveAsync(Id(person)));
                break;
        }

        if (person.Story == Story.Confirmed)
            yield return new(DaysAgo(hired - 6, 9, 30), s => Acts(s).ConfirmAsync(Id(person)));
    }

    /// <summary>What people asked while they learned, and what became of it.</summary>
    private IEnumerable<Moment> Questions()
    {
        foreach (var question in DemoQuestion.All)
        {
            yield return new(DaysAgo(question.AskedDaysAgo, 13, 40), s => Acts(s).AskAsync(Id(question.Asker), question));
            if (question.AnsweredBy is not null)
                yield return new(DaysAgo(question.AskedDaysAgo - 1, 9, 15), s => Acts(s).AnswerAsync(question));
            if (question.ForAll is not null)
                yield return new(DaysAgo(question.AskedDaysAgo - 1, 9, 30), s => Acts(s).PublishAsync(question));
        }
    }

    /// <summary>Each morning at eight, the reminders.</summary>
    private IEnumerable<Moment> Reminders() =>
        Enumerable.Range(0, 45).Select(day => new Moment(DaysAgo(day, 8, 0), s => s.GetRequiredService<ReminderRound>().RunAsync(default)));

    /// <summary>Each day at noon, a checkpoint of the ledger if there is something new.</summary>
    private IEnumerable<Moment> LedgerCheckpoints() =>
        Enumerable.Range(0, 45).Select(day => new Moment(DaysAgo(day, 12, 0), s => s.GetRequiredService<Checkpoints>().WriteAsync(default)));

    /// <summary>HR asked to hear of who is overdue each Monday, and the figures were recounted last night.</summary>
    private IEnumerable<Moment> Register()
    {
        yield return new(DaysAgo(20, 9, 45), s => Acts(s).AskForListAsync());
        foreach (var day in Enumerable.Range(0, 20))
            yield return new(DaysAgo(day, 8, 1), s => s.GetRequiredService<SummaryRound>().RunAsync(default));
        yield return new(DaysAgo(0, 2, 10), s => s.GetRequiredService<Recount>().RunAsync(default));
    }

    /// <summary>
    /// The last two hours, in which the mail server did not answer: a notice and a certification wait in the outbox and have
    /// been tried often enough to rest for some hours.
    /// </summary>
    private IEnumerable<Moment> WhileMailIsDown()
    {
        var newest = DemoCast.All.Single(person => person.Story == Story.AwaitingReceipt);
        var waiting = DemoCast.All.Single(person => person.Story == Story.SignedWaiting);
        yield return Hiring(newest, now.AddMinutes(-110));
        yield return new(now.AddMinutes(-109), s => Acts(s).SignAsync(Id(waiting), waiting.Name));
        foreach (var minutes in new[] { 105, 95, 75, 10 })
            yield return new(now.AddMinutes(-minutes), _ => Task.CompletedTask);
    }

    private Moment Hiring(DemoPerson person, DateTimeOffset at) => new(at, async services =>
    {
        var enrolment = services.GetRequiredService<Enrolment>();
        var supervisor = person.Supervisor is { } name ? _employees[name] : (Guid?)null;
        var employee = new Employee(person.Name, person.Email, person.Unit, person.Position, at.DateIn(_zone), supervisor, person.Number);
        var account = await enrolment.AddAsync(employee, default);
        _employees[person.Name] = employee.Id;
        if (person.Story != Story.None)
            await enrolment.AssignAsync(employee, Bulletin, DemoCast.Hr.Name, default);

        var accounts = services.GetRequiredService<UserManager<Account>>();
        if (services.GetRequiredService<DemoAccounts>().All.Any(demo => demo.Email == person.Email))
            await accounts.AddPasswordAsync(account, DemoAccounts.Password);
        if (DemoCast.RoleOf(person) is { } role)
            await accounts.AddToRoleAsync(account, role);
    });

    private Guid Id(DemoPerson person) => _employees[person.Name];

    private static DemoActs Acts(IServiceProvider services) => ActivatorUtilities.CreateInstance<DemoActs>(services);

    /// <summary>A time of day in the agency's zone, some days before today.</summary>
    private DateTimeOffset DaysAgo(int days, int hour, int minute)
    {
        var local = now.DateIn(_zone).AddDays(-days).ToDateTime(new TimeOnly(hour, minute));
        return new DateTimeOffset(local, _zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
