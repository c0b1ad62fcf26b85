using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Hr.ExtensionRequests;
using PolicyTraining.Web.Features.Hr.Questions;
using PolicyTraining.Web.Features.Hr.Reconciliation;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Register;

namespace PolicyTraining.Web.Features.Hr;

/// <summary>A number that leads to exactly the assignments it counts.</summary>
public sealed record DeskTile(Population Population, int Count)
{
    /// <summary>Nothing to do is quiet, whatever would otherwise be pressing.</summary>
    public Tone Tone => Count == 0 ? Tone.Quiet : Population.List.Status switch
    {
        AssignmentStatus.Overdue or AssignmentStatus.ToDecide or AssignmentStatus.Declined => Tone.Bad,
        AssignmentStatus.DueSoon or AssignmentStatus.Unconfirmed => Tone.Soon,
        AssignmentStatus.Returned => Tone.Good,
        _ => Tone.Active,
    };
}

/// <summary>What needs HR today.</summary>
/// <param name="Returns">How many certifications are on each list of the return that asks for something.</param>
/// <param name="OpenQuestions">How many questions wait for HR.</param>
/// <param name="OpenExtensionRequests">How many ask for more time and wait for HR.</param>
/// <param name="OpenProposals">How often supervisors say that the roster is wrong, and HR has not settled it.</param>
/// <param name="ContentRefused">Why the course files beside the program were not published; null when all is well.</param>
/// <param name="Seal">What HR has to know about the seal.</param>
public sealed record DeskPage(
    IReadOnlyList<DeskTile> Tiles, IReadOnlyList<ReturnCount> Returns, int OpenQuestions, int OpenExtensionRequests, int OpenProposals,
    MailTrouble Mail, IntegrityLine Integrity, string? ContentRefused, SealNotices Seal, RoundsLine Rounds)
{
    private static readonly IReadOnlyList<AssignmentStatus> Counted =
    [
        AssignmentStatus.Overdue, AssignmentStatus.ToDecide, AssignmentStatus.DueSoon, AssignmentStatus.Declined, AssignmentStatus.Outstanding,
        AssignmentStatus.AwaitingReceipt, AssignmentStatus.OnTheWay, AssignmentStatus.Unconfirmed, AssignmentStatus.Returned,
    ];

    public static async Task<DeskPage> LoadAsync(
        TrainingDb db, DateOnly today, TimeZoneInfo zone, string? contentRefused, SealNotices seal, RoundsLine rounds, CancellationToken cancellation)
    {
        var tiles = new List<DeskTile>();
        foreach (var population in StatusFilter.All.Where(list => Counted.Contains(list.Status)).Select(list => new Population(list)))
            tiles.Add(new DeskTile(population, await population.Lines(db, today).CountAsync(cancellation)));

        return new DeskPage(
            tiles, await ReturnCount.LoadAsync(db, db.Employees, ReturnList.ToDo, cancellation),
            await QuestionFilter.Open.Narrow(InquiryLine.Of(db)).CountAsync(cancellation),
            await ExtensionRequestFilter.Open.Narrow(ExtensionRequestLine.Of(db)).CountAsync(cancellation),
            await db.RosterProposals.Open().CountAsync(cancellation),
            await MailTrouble.LoadAsync(db, zone, cancellation),
            await IntegrityLine.LoadAsync(db, today, zone, cancellation), contentRefused, seal, rounds);
    }
}
