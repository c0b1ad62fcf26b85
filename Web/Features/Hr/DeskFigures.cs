using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Hr.ExtensionRequests;
using PolicyTraining.Web.Features.Hr.Questions;
using PolicyTraining.Web.Features.Hr.Reconciliation;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Register;
using PolicyTraining.Web.Register.Counts;
using PolicyTraining.Web.Register.Figures;

namespace PolicyTraining.Web.Features.Hr;

/// <summary>The desk's numbers, all of one moment.</summary>
/// <param name="Pressing">What asks something of HR today.</param>
/// <param name="Standing">Where everything else stands.</param>
/// <param name="Returns">How many certifications are on each list of the return that asks for something.</param>
public sealed record DeskFigures(
    IReadOnlyList<DeskTile> Pressing, IReadOnlyList<DeskTile> Standing, IReadOnlyList<ReturnCount> Returns, Ageing Ageing, BurnDown BurnDown)
{
    private static readonly IReadOnlyList<AssignmentStatus> First =
        [AssignmentStatus.Overdue, AssignmentStatus.ToDecide, AssignmentStatus.DueSoon, AssignmentStatus.Declined];

    private static readonly IReadOnlyList<AssignmentStatus> Others =
        [AssignmentStatus.Outstanding, AssignmentStatus.AwaitingReceipt, AssignmentStatus.OnTheWay, AssignmentStatus.Returned];

    public bool NothingPresses => Pressing.All(tile => tile.Count == 0);

    public static async Task<DeskFigures> LoadAsync(TrainingDb db, DateOnly today, CancellationToken cancellation)
    {
        await using var snapshot = await Snapshot.BeginAsync(db, cancellation);
        var tally = await Tally.LoadAsync(db, Population.Outstanding, today, cancellation);
        var questions = await QuestionFilter.Open.Narrow(InquiryLine.Of(db)).CountAsync(cancellation);
        var requests = await ExtensionRequestFilter.Open.Narrow(ExtensionRequestLine.Of(db)).CountAsync(cancellation);
        var proposals = await db.RosterProposals.Open().CountAsync(cancellation);
        var problems = await db.MailProblems.Open().CountAsync(cancellation);
        return new(
            [
                .. TilesOf(tally, First),
                new("Questions", "Employees wait for your answer", questions, "/hr/questions?state=open", Tone.Soon),
                new("More time asked for", "Employees wait for your decision", requests, "/hr/extension-requests?state=open", Tone.Soon),
                new("Proposals about the roster", "Supervisors say that it is wrong", proposals, "/hr/proposals", Tone.Soon),
                new("Mail problems", "Letters that somebody does not have", problems, "/hr/mail/problems", Tone.Bad),
                .. TilesOf(tally, [AssignmentStatus.Unconfirmed]),
            ],
            [.. TilesOf(tally, Others)],
            ReturnCount.Of(tally, ReturnList.ToDo),
            Ageing.Of(tally, Population.Outstanding, today),
            await BurnDown.LoadAsync(db, Population.Outstanding, today, cancellation));
    }

    private static IEnumerable<DeskTile> TilesOf(Tally tally, IEnumerable<AssignmentStatus> lists) =>
        lists.Select(Population.Of).Select(population => DeskTile.Of(population, tally.Of(population)));
}
