using Microsoft.Extensions.Options;
using PolicyTraining.Domain.Assessment;
using PolicyTraining.Domain.Items;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Assessment;

/// <summary>Puts the page of a question together.</summary>
public sealed class QuestionPages(OpenItems items, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    /// <param name="refused">What was posted and refused, to be corrected; null when the page is opened.</param>
    public async Task<QuestionPage> ShowAsync(
        AssignedCourse course,
        Attempt attempt,
        AttemptQuestion question,
        IReadOnlyList<string>? refused,
        CourseAddress address,
        CancellationToken cancellation)
    {
        var item = course.Edition.Bank[question.ItemId];
        var action = address.Question(question.Position);
        return new(
            course.Edition.Name,
            attempt.Number,
            question.Position,
            Stops(attempt, question, address),
            question.IsAnswered
                ? null
                : await items.OfAsync(
                    course, item, question.PartOrder, action, address.QuestionDraft(question.Position), refused, cancellation),
            question.IsAnswered ? Keep(course, attempt, question, item, address) : null,
            action,
            address);
    }

    private KeptAnswer Keep(
        AssignedCourse course, Attempt attempt, AttemptQuestion question, Item item, CourseAddress address)
    {
        var (next, nextAddress) = attempt.NextOpen is { } open
            ? ("Next question", address.Question(open.Position))
            : ("See your result", address.Assessment);
        return new(
            AnsweredItem.Of(item, question.PartOrder, question.Response!, Disclosure.Reason),
            [.. item.Clauses.Select(id => new ClauseCard(course.Edition.Bulletin.Number, course.Edition.Bulletin[id]) { Ask = address.Ask(id) })],
            SavedAt.Of(question.AnsweredAt!.Value, agency.Value.Zone, clock),
            next,
            nextAddress);
    }

    private static Stops Stops(Attempt attempt, AttemptQuestion current, CourseAddress address) => new(
        "Questions",
        [.. attempt.Questions.OrderBy(question => question.Position).Select(question => new Stop(
            address.Question(question.Position),
            $"Question {question.Position}{(question.IsAnswered ? ", answered" : "")}",
            question.IsAnswered,
            question.Position == current.Position))]);
}
