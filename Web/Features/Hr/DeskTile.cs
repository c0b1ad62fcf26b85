using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Register;

namespace PolicyTraining.Web.Features.Hr;

/// <summary>A number of the desk that leads to exactly the rows it counts.</summary>
/// <param name="Meaning">What is counted.</param>
/// <param name="Pressing">How it looks while it counts anything; nothing to do is quiet, whatever would otherwise be pressing.</param>
public sealed record DeskTile(string Label, string Meaning, int Count, string Address, Tone Pressing)
{
    public Tone Tone => Count == 0 ? Tone.Quiet : Pressing;

    public static DeskTile Of(Population population, int count) =>
        new(population.List.Label, population.List.Meaning, count, population.Address, ToneOf(population.List.Status));

    private static Tone ToneOf(AssignmentStatus status) => status switch
    {
        AssignmentStatus.Overdue or AssignmentStatus.ToDecide or AssignmentStatus.Declined => Tone.Bad,
        AssignmentStatus.DueSoon or AssignmentStatus.Unconfirmed => Tone.Soon,
        AssignmentStatus.Returned => Tone.Good,
        _ => Tone.Active,
    };
}
