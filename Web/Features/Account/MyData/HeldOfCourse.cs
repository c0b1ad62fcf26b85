using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Features.Account.MyData;

/// <summary>What a person was assigned, what they did in the course, and what they asked.</summary>
public sealed class HeldOfCourse(TrainingDb db)
{
    /// <param name="record">How long what belongs to the record is kept, as a sentence.</param>
    public async Task<IReadOnlyList<HeldSection>> OfAsync(Guid employeeId, string record, CancellationToken cancellation)
    {
        var own = db.Assignments.AsNoTracking().Where(assignment => assignment.EmployeeId == employeeId);
        var assignments = await own.OrderBy(assignment => assignment.AssignedAt).ToListAsync(cancellation);
        return
        [
            new(
                "What was assigned to you",
                "So that you, your supervisor and HR know what is to be returned, and by when.",
                record,
                [.. assignments.SelectMany(AssignmentFactsOf)]),
            new(
                "What you did in the course",
                "So that you can go on where you stopped, and so that the certification can say that you passed. Your supervisor sees how far you are, never an answer.",
                record,
                [.. await StepsAsync(own.Select(assignment => assignment.Id), cancellation)]),
            new(
                "What you asked",
                "So that you get an answer. A question goes to your supervisor or to HR, as you chose; a reason for more time goes to HR alone.",
                record,
                [.. await QuestionsAsync(own.Select(assignment => assignment.Id), cancellation)]),
        ];
    }

    private static IEnumerable<HeldFact> AssignmentFactsOf(Domain.Assignments.Assignment assignment)
    {
        yield return new("Assigned by", assignment.AssignedBy, assignment.AssignedAt, $"/learn?assignment={assignment.Id}");
        if (assignment.Receipt is { } receipt)
            yield return new("Received on", receipt.On.InWords, receipt.At);
        if (assignment.DueOn is { } due)
            yield return new("Due on", due.InWords);
        yield return new("Where it stands", assignment.Facts.Standing.Words);
        if (assignment.Exit is { } exit)
            yield return new($"Closed by {exit.By}", exit.Reason, exit.At);
    }

    private async Task<IEnumerable<HeldFact>> StepsAsync(IQueryable<Guid> own, CancellationToken cancellation)
    {
        var attempts = await db.Attempts.AsNoTracking().Include(attempt => attempt.Questions).Where(attempt => own.Contains(attempt.AssignmentId))
            .OrderBy(attempt => attempt.StartedAt).ToListAsync(cancellation);
        var answers = await db.PracticeAnswers.AsNoTracking().Where(answer => own.Contains(answer.AssignmentId)).OrderBy(answer => answer.At).ToListAsync(cancellation);
        var drafts = await db.AnswerDrafts.AsNoTracking().Where(draft => own.Contains(draft.AssignmentId)).OrderBy(draft => draft.SavedAt).ToListAsync(cancellation);
        var steps = await db.ScenarioSteps.AsNoTracking().Where(step => own.Contains(step.AssignmentId)).CountAsync(cancellation);
        var blocks = await db.BlockCompletions.AsNoTracking().Where(block => own.Contains(block.AssignmentId)).CountAsync(cancellation);
        return
        [
            new("Parts of lessons you went on from", $"{blocks:N0}"),
            new("Decisions in stories", $"{steps:N0}"),
            .. attempts.Select(attempt => new HeldFact(
                $"Try {attempt.Number} at the assessment",
                attempt.Passed is { } passed ? $"{attempt.Correct} of {attempt.Total} right, {(passed ? "passed" : "not passed")}" : "Not finished",
                attempt.StartedAt)),
            .. answers.Select(answer => new HeldFact($"Practice {answer.ItemId}, answer {answer.Ordinal}", answer.Response, answer.At)),
            .. drafts.Select(draft => new HeldFact($"Begun and not sent: {draft.ItemId}", draft.Response, draft.SavedAt)),
        ];
    }

    private async Task<IEnumerable<HeldFact>> QuestionsAsync(IQueryable<Guid> own, CancellationToken cancellation)
    {
        var inquiries = await db.Inquiries.AsNoTracking().Where(inquiry => own.Contains(inquiry.AssignmentId)).OrderBy(inquiry => inquiry.AskedAt).ToListAsync(cancellation);
        var requests = await db.ExtensionRequests.AsNoTracking().Where(request => own.Contains(request.AssignmentId)).OrderBy(request => request.AskedAt).ToListAsync(cancellation);
        var declines = await db.Declines.AsNoTracking().Where(decline => own.Contains(decline.AssignmentId)).ToListAsync(cancellation);
        var conversations = await db.Conversations.AsNoTracking().Where(talk => own.Contains(talk.AssignmentId)).ToListAsync(cancellation);
        return
        [
            .. inquiries.SelectMany<Domain.Learning.Inquiry, HeldFact>(inquiry =>
            [
                new($"You asked {(inquiry.To == Domain.Learning.InquiryTo.Supervisor ? "your supervisor" : "HR")}", inquiry.Question, inquiry.AskedAt),
                .. inquiry.Answer is { } answer ? new[] { new HeldFact($"{inquiry.AnsweredBy} answered", answer, inquiry.AnsweredAt) } : [],
            ]),
            .. requests.Select(request => new HeldFact($"You asked for more time, until {request.AskedFor.InBrief}", request.Reason, request.AskedAt, "/extension-requests")),
            .. declines.Select(decline => new HeldFact("You declined to sign", decline.Reason, decline.At)),
            .. conversations.Select(talk => new HeldFact(
                $"Conversation on {talk.HeldOn.InBrief}, noted by {talk.By}", "HR’s notes of it are not shown here. Ask HR to see them.", talk.RecordedAt)),
        ];
    }
}
