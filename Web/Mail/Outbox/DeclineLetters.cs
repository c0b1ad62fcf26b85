using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Mail.Letters;

namespace PolicyTraining.Web.Mail.Outbox;

/// <summary>That somebody declines to sign: to WING-SHR, which takes over, and to the employee, who is told so.</summary>
public sealed class DeclineLetters(TrainingDb db, LetterFacts facts, IOptions<AgencyOptions> agency)
{
    public async Task<Draft> ForHrAsync(OutboxMessage message, CancellationToken stopping)
    {
        var (assignment, employee, edition) = await facts.OfAsync(message, stopping);
        if (WhyNotNeeded(assignment) is { } why)
            return Draft.NotNeeded(why);

        var decline = await LoadAsync(assignment, stopping);
        return Draft.Of(new DeclineForHr(
            new Correspondent(edition.Receipt.Contact.Name, agency.Value.ReturnAddress),
            employee.Correspondent, employee.Unit, edition.Name, decline.Reason, decline.At, agency.Value.Zone,
            assignment.Deadline!.Value.Explain(agency.Value.Zone), agency.Value.Link($"/hr/assignments/{assignment.Id}")));
    }

    public async Task<Draft> ReceivedAsync(OutboxMessage message, CancellationToken stopping)
    {
        var (assignment, employee, edition) = await facts.OfAsync(message, stopping);
        if (WhyNotNeeded(assignment) is { } why)
            return Draft.NotNeeded(why);
        if (employee.WhyAway is { } away)
            return Draft.NotNeeded($"The employee {away}.");

        var decline = await LoadAsync(assignment, stopping);
        return Draft.Of(new DeclineReceived(
            employee.Correspondent, edition.Name, decline.Reason, decline.At, agency.Value.Zone,
            assignment.Deadline!.Value.Explain(agency.Value.Zone), agency.Value.Link($"/certify?assignment={assignment.Id}")));
    }

    private static string? WhyNotNeeded(Assignment assignment) =>
        assignment.SignedAt is not null ? "Signed after all, before it was sent."
        : assignment.Exit is { } exit ? $"Closed before it was sent: {exit.Reason}"
        : null;

    private Task<Decline> LoadAsync(Assignment assignment, CancellationToken stopping) =>
        db.Declines.AsNoTracking().SingleAsync(decline => decline.AssignmentId == assignment.Id, stopping);
}
