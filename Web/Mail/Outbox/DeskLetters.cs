using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Mail.Digests;
using PolicyTraining.Web.Mail.Letters;
using PolicyTraining.Web.Register;

namespace PolicyTraining.Web.Mail.Outbox;

/// <summary>What Human Resources hear of their desk. Each number is that of the page it leads to; a test holds the two together.</summary>
public sealed class DeskLetters(
    TrainingDb db, DigestChoices choices, Letterhead letterhead, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    private DateOnly Today => clock.Today(agency.Value.Zone);

    public async Task<Draft> DigestAsync(OutboxMessage message, CancellationToken stopping)
    {
        if (!await choices.IsWantedAsync(message.Kind, employeeId: null, stopping))
            return Draft.NotNeeded("Human Resources opted out.");

        var figures = await FiguresAsync(stopping);
        return figures.Count == 0
            ? Draft.NotNeeded("Nothing to report.")
            : Draft.Of(new HrDigest(
                letterhead.HumanResources, figures, agency.Value.Link("/hr"), agency.Value.Link("/hr/mail/digest"), Today));
    }

    private async Task<List<DeskFigure>> FiguresAsync(CancellationToken stopping)
    {
        var figures = new List<DeskFigure>
        {
            await AssignmentsAsync("Overdue", AssignmentStatus.Overdue, "Not signed, past the due date.", stopping),
            await AssignmentsAsync("Overdue two weeks", AssignmentStatus.ToDecide, "Reminding did not help; please decide.", stopping),
            await AssignmentsAsync("Declined", AssignmentStatus.Declined, "Declined to sign; please talk with them.", stopping),
            await AssignmentsAsync("Awaiting receipt", AssignmentStatus.AwaitingReceipt, "No sign yet that they have the bulletin.", stopping),
            await AssignmentsAsync("To confirm", AssignmentStatus.Unconfirmed, "Delivered to WING-SHR; please say that you have them.", stopping),
            new("Questions", await InquiryLine.Of(db).Open().ForHr().CountAsync(stopping), "Employees wait for your answers.", agency.Value.Link("/hr/questions?state=open")),
            new("More time asked for", await ExtensionRequestLine.Of(db).Open().CountAsync(stopping), "Employees wait for your decision.", agency.Value.Link("/hr/extension-requests")),
            new("Roster proposals", await db.RosterProposals.Open().CountAsync(stopping), "Supervisors say that the roster is wrong.", agency.Value.Link("/hr/proposals")),
            new("Mail problems", await db.MailProblems.Open().CountAsync(stopping), "Letters that somebody does not have.", agency.Value.Link("/hr/mail/problems")),
        };
        return [.. figures.Where(figure => figure.Count > 0)];
    }

    private async Task<DeskFigure> AssignmentsAsync(
        string label, AssignmentStatus status, string meaning, CancellationToken stopping) =>
        new(label, await Population.Of(status).Lines(db, Today).CountAsync(stopping), meaning, agency.Value.Link(Population.Of(status).Address));
}
