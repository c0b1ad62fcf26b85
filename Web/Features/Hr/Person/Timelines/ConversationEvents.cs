using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr.Person.Timelines;

/// <summary>That somebody asked and was answered. What was said between them and the supervisor is theirs.</summary>
public sealed class ConversationEvents(TrainingDb db)
{
    public async Task<IEnumerable<TimelineEntry>> OfAsync(TimelineSubject subject, CancellationToken cancellation) =>
        (await db.Inquiries.AsNoTracking().Where(inquiry => subject.AssignmentIds.Contains(inquiry.AssignmentId)).ToListAsync(cancellation))
        .SelectMany(inquiry => Of(inquiry, subject.Employee.Name));

    private static IEnumerable<TimelineEntry> Of(Inquiry inquiry, string asker)
    {
        var about = inquiry.Clause is { } clause ? $"about {clause}" : "for help with the assessment";
        var answerer = inquiry.To == InquiryTo.Hr ? "HR" : "the supervisor";
        var asked = new TimelineEntry(inquiry.AskedAt, TimelineKind.Conversation, $"Asked {answerer} {about}")
        {
            By = asker,
            AssignmentId = inquiry.AssignmentId,
            Address = inquiry.To == InquiryTo.Hr ? $"/hr/questions/{inquiry.Id}" : null,
        };
        yield return asked;
        if (inquiry.AnsweredAt is { } answeredAt)
            yield return asked with { At = answeredAt, What = $"Answered the question {about}", By = inquiry.AnsweredBy };
    }
}
