using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assessment;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Assessment;

/// <summary>Puts the page of a question together.</summary>
public sealed class QuestionPages(IOptions<AgencyOptions> agency, TimeProvider clock)
{
    public QuestionPage Show(AssignedCourse course, Attempt attempt, AttemptQuestion question, CourseAddress address)
    {
        var item = course.Edition.Bank[question.ItemId];
        var options = question.OptionOrder.Select(id => item.FindOption(id)!).ToList();
        return new(
            course.Edition.Name,
            attempt.Number,
            question.Position,
            Stops(attempt, question, address),
            item.Stem,
            [.. options.Select(option => new SelectListItem(option.Text, option.Id))],
            question.IsAnswered ? Keep(course, attempt, question, item, options, address) : null,
            address.Question(question.Position),
            address);
    }

    private KeptAnswer Keep(
        AssignedCourse course, Attempt attempt, AttemptQuestion question, Item item, List<Option> options, CourseAddress address)
    {
        var (next, nextAddress) = attempt.NextOpen is { } open
            ? ("Next question", address.Question(open.Position))
            : ("See your result", address.Assessment);
        return new(
            AnsweredItem.Of(item, options, item.FindOption(question.ChosenOptionId!)!, Disclosure.Reason),
            [.. item.Clauses.Select(id => course.Edition.Bulletin[id])],
            question.AnsweredAt!.Value.Iso,
            Saved(question.AnsweredAt.Value),
            next,
            nextAddress);
    }

    private string Saved(DateTimeOffset at)
    {
        var zone = agency.Value.Zone;
        return at.DateIn(zone) == clock.Today(zone) ? $"Saved {at.TimeInWords(zone)}" : $"Saved {at.InBrief(zone)}";
    }

    private static Stops Stops(Attempt attempt, AttemptQuestion current, CourseAddress address) => new(
        "Questions",
        [.. attempt.Questions.OrderBy(question => question.Position).Select(question => new Stop(
            address.Question(question.Position),
            $"Question {question.Position}{(question.IsAnswered ? ", answered" : "")}",
            question.IsAnswered,
            question.Position == current.Position))]);
}
