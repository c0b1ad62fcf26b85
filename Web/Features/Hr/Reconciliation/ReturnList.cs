using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Register;
using PolicyTraining.Web.Register.Counts;

namespace PolicyTraining.Web.Features.Hr.Reconciliation;

/// <summary>A list of the reconciliation, as the desk counts it and the query string names it.</summary>
/// <param name="Value">In the query string: <c>?list=unsent</c>.</param>
/// <param name="Nothing">What is said when the list is empty.</param>
/// <param name="Stages">Where the assignments stand whose certifications are on the list.</param>
/// <param name="Assignments">Those assignments, by what is kept on them so that an index finds the few.</param>
public sealed record ReturnList(
    string Value, string Label, string Meaning, string Nothing, IReadOnlyList<CountedStage> Stages,
    Func<IQueryable<Assignment>, IQueryable<Assignment>> Assignments,
    Func<IQueryable<Domain.Certifications.Certification>, IQueryable<Domain.Certifications.Certification>> Narrow)
{
    public static readonly ReturnList Unconfirmed = new(
        "unconfirmed", "Delivered, not confirmed", "The mail server took them for WING-SHR. Confirm those that are filed.",
        "HR has confirmed everything that was delivered.", [CountedStage.Unconfirmed],
        assignments => assignments.Unconfirmed(), certifications => certifications.Unconfirmed());

    public static readonly ReturnList Unsent = new(
        "unsent", "Signed, not sent",
        "Signed, and not yet delivered to WING-SHR. The program tries again by itself, unless the mail server refused it.",
        "Everything that was signed has been delivered.", [CountedStage.OnTheWay],
        assignments => assignments.OnTheWay(), certifications => certifications.Unsent());

    public static readonly ReturnList Undelivered = new(
        "undelivered", "Confirmed, never delivered",
        "HR says it has them, and we never delivered them. Check that the right ones were confirmed.",
        "Everything that HR has confirmed was delivered by us.", [CountedStage.Undelivered],
        assignments => assignments.Where(assignment => assignment.DeliveredAt == null && assignment.ConfirmedAt != null), certifications => certifications.Undelivered());

    public static readonly IReadOnlyList<ReturnList> All =
    [
        Unconfirmed,
        Unsent,
        Undelivered,
        new("agreed", "Delivered and confirmed", "Both sides agree.", "Nothing is delivered and confirmed yet.",
            [CountedStage.Confirmed], assignments => assignments, certifications => certifications.Agreed()),
        new("all", "All", "Every certification that stands.", "Nothing was signed yet.",
            [CountedStage.OnTheWay, CountedStage.Unconfirmed, CountedStage.Undelivered, CountedStage.Confirmed],
            assignments => assignments, certifications => certifications),
    ];

    /// <summary>Those that ask something of HR.</summary>
    public static readonly IReadOnlyList<ReturnList> ToDo = [Unconfirmed, Unsent, Undelivered];

    public string Address => $"/hr/returns?list={Value}";

    /// <summary>What is to be confirmed when the query string names no such list.</summary>
    public static ReturnList Of(string? value) => All.SingleOrDefault(list => list.Value == value) ?? Unconfirmed;
}

/// <summary>A list, and how many are on it.</summary>
public sealed record ReturnCount(ReturnList List, int Count)
{
    /// <param name="tally">Of everybody's assignments.</param>
    public static IReadOnlyList<ReturnCount> Of(Tally tally, IEnumerable<ReturnList> lists) =>
        [.. lists.Select(list => new ReturnCount(list, list.Stages.Sum(tally.Of)))];

    /// <summary>From the kept counts, unless somebody is looked for by name.</summary>
    public static async Task<IReadOnlyList<ReturnCount>> LoadAsync(
        TrainingDb db, ReturnFilter filter, IReadOnlyList<ReturnList> lists, CancellationToken cancellation)
    {
        if (filter.Text is null)
        {
            // Dates are not asked for, so any will do.
            var unit = new Population(StatusFilter.Of(AssignmentStatus.All)) { Unit = filter.Unit };
            return Of(await Tally.LoadAsync(db, unit, DateOnly.MinValue, cancellation), lists);
        }

        var counts = new List<ReturnCount>();
        foreach (var list in lists)
            counts.Add(new(list, await (filter with { List = list }).Lines(db).CountAsync(cancellation)));
        return counts;
    }
}
