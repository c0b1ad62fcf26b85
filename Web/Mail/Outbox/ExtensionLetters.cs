using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Mail.Letters;

namespace PolicyTraining.Web.Mail.Outbox;

/// <summary>What was decided about more time, to the employee, with the due date as it stands when the letter is sent.</summary>
public sealed class ExtensionLetters(TrainingDb db, LetterFacts facts, DueEvents dueEvents, IOptions<AgencyOptions> agency)
{
    public async Task<Draft> DecidedAsync(OutboxMessage message, CancellationToken stopping)
    {
        var subject = await facts.OfAsync(message, stopping);
        var (assignment, employee, edition) = subject;
        if (AssignmentLetters.WhyNotAsked(assignment, employee) is { } why)
            return Draft.NotNeeded(why);

        var (isGranted, reason, by, at) = message.ExtensionRequestId is { } requestId
            ? DecisionOf(await db.ExtensionRequests.AsNoTracking().SingleAsync(request => request.Id == requestId, stopping))
            : DecisionOf(assignment.Extensions[^1]);
        var deadline = assignment.Deadline!.Value;
        return Draft.Of(new ExtensionDecided(
            employee.Correspondent, edition.Name, message.ExtensionRequestId is not null, isGranted, reason, by, at, agency.Value.Zone,
            deadline.DueOn, deadline.Explain(agency.Value.Zone), agency.Value.Link($"/learn?assignment={assignment.Id}"),
            await dueEvents.OfAsync(subject, deadline, stopping)));
    }

    private static (bool IsGranted, string Reason, string By, DateTimeOffset At) DecisionOf(ExtensionRequest request) =>
        (request.GrantedTo is not null, request.Answer!, request.DecidedBy!, request.DecidedAt!.Value);

    private static (bool IsGranted, string Reason, string By, DateTimeOffset At) DecisionOf(Extension extension) =>
        (true, extension.Reason, extension.By, extension.At);
}
