using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Mail.Digests;
using PolicyTraining.Web.Mail.Letters;

namespace PolicyTraining.Web.Mail.Outbox;

/// <summary>What whoever supervises at the moment of sending hears of their people.</summary>
public sealed class SupervisorLetters(
    TrainingDb db, Supervision supervision, LetterFacts facts, DigestChoices choices, RosterLinks links, Letterhead letterhead,
    IOptions<AgencyOptions> agency, TimeProvider clock)
{
    private DateOnly Today => clock.Today(agency.Value.Zone);

    public async Task<Draft> OverdueAsync(OutboxMessage message, CancellationToken stopping)
    {
        var (assignment, employee, edition) = await facts.OfAsync(message, stopping);
        if (AssignmentLetters.WhyNotAsked(assignment, employee) is { } why)
            return Draft.NotNeeded(why);
        if (assignment.DueOn is not { } due || due >= Today)
            return Draft.NotNeeded("Not overdue any more: the due date was moved.");

        var supervisor = await facts.SupervisorOfAsync(employee, stopping);
        return Draft.Of(new OverdueForSupervisor(
            supervisor?.Person ?? letterhead.HumanResources,
            supervisor is not null,
            employee.Name,
            edition.Name,
            due,
            Today,
            agency.Value.Link(supervisor?.Team ?? $"/hr/assignments/{assignment.Id}"))
        {
            ActingFor = supervisor?.ActingFor,
            RosterUrl = supervisor is null ? null : links.To(supervisor.Id, employee.Id, assignment.Id),
        });
    }

    public async Task<Draft> DigestAsync(OutboxMessage message, CancellationToken stopping)
    {
        var supervisor = await db.Employees.AsNoTracking().SingleAsync(candidate => candidate.Id == message.EmployeeId, stopping);
        if (supervisor.WhyAway is { } away)
            return Draft.NotNeeded($"The supervisor {away}.");
        if (!await choices.IsWantedAsync(message.Kind, supervisor.Id, stopping))
            return Draft.NotNeeded($"{supervisor.Name} opted out.");

        var acting = await facts.ActingAsync(supervisor, about: null, stopping);
        var open = await OpenReceiptsAsync(supervisor, acting, stopping);
        return open.Count == 0
            ? Draft.NotNeeded("Nothing to report.")
            : Draft.Of(new SupervisorDigest(acting.Person, open, agency.Value.Link(acting.Team), agency.Value.Link("/team/digest"), Today)
            {
                ActingFor = acting.ActingFor,
            });
    }

    /// <summary>Of direct reports who are asked for something; whoever declined talks with HR.</summary>
    private async Task<List<OpenReceipt>> OpenReceiptsAsync(Employee supervisor, ActingSupervisor acting, CancellationToken stopping)
    {
        var team = supervision.Reports(acting.Id, of: supervisor.Id);
        var asked = db.Assignments.Outstanding().Where(assignment => assignment.DeclinedAt == null);
        var lines = await AssignmentLine.Of(db, asked, team).WorstFirst().ToListAsync(stopping);
        return
        [
            .. lines.Select(line => new OpenReceipt(line.Name, $"P&P {line.BulletinNumber}", WordsFor(line.Facts.Standing), line.DueOn)
            {
                RosterUrl = links.To(acting.Id, line.EmployeeId, line.Id),
            }),
        ];
    }

    private static string WordsFor(Standing standing) => standing switch
    {
        Standing.Passed => "only the signature is missing",
        Standing.InProgress => "begun",
        _ => "not begun",
    };
}
