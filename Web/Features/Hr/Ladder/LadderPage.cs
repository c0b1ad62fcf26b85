using PolicyTraining.Domain.Reminders;
using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Features.Hr.Ladder;

/// <summary>How many messages would go on a day.</summary>
public sealed record SimulatedDay(DateOnly On, int Count);

/// <summary>What a ladder would send.</summary>
/// <param name="People">Those on this page of the list.</param>
/// <param name="NewHire">The steps for somebody who begins as the form says.</param>
public sealed record LadderOutcome(
    IReadOnlyList<SimulatedDay> Days, IReadOnlyList<SimulatedPerson> People, Pagination Pagination, DateOnly NewHireDueOn, LadderPlan NewHire)
{
    private const int Size = 50;

    public static LadderOutcome Of(IReadOnlyList<SimulatedPerson> people, string? page, DateOnly dueOn, LadderPlan newHire)
    {
        var pagination = Pagination.Of(page, Size, people.Count);
        var days = people.SelectMany(person => person.Messages).CountBy(message => message.On).OrderBy(day => day.Key);
        return new(
            [.. days.Select(day => new SimulatedDay(day.Key, day.Value))], [.. people.Skip(pagination.Skip).Take(Size)], pagination, dueOn, newHire);
    }
}

/// <param name="Outcome">Null while the settings do not hold together.</param>
public sealed record LadderPage(LadderForm Form, LadderOutcome? Outcome);
