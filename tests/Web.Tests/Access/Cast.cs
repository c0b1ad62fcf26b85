using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.BulkActions;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Domain.People;
using PolicyTraining.Domain.Reminders;
using PolicyTraining.Domain.Retention;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Identity.Sessions;
using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Register;
using PolicyTraining.Web.Tests.Imports;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.Access;

/// <summary>
/// Everybody whose access differs, and one of each thing an address can name. What belongs to an employee is Ada's: she signed,
/// HR withdrew it, and she has everything before her signature again.
/// </summary>
internal sealed class Cast
{
    public required Employee Ada { get; init; }

    /// <summary>Who asks, by the column of the table; null for a visitor.</summary>
    public required IReadOnlyDictionary<string, Employee?> People { get; init; }

    /// <summary>The values of a route's parameters.</summary>
    public required Addresses Addresses { get; init; }

    public static async Task<Cast> AssembleAsync(TrainingApp app)
    {
        var above = await app.EmployAsync("Maria Chen");
        var grace = await app.EmployAsync(Sample.Grace, above);
        var ada = await app.EmployAsync(Sample.Ada, grace);
        var olive = await app.EmployAsync(Sample.Olive, null, Roles.Hr);
        var people = new Dictionary<string, Employee?>
        {
            ["anonymous"] = null,
            ["owner"] = ada,
            ["colleague"] = await app.EmployAsync(Sample.Bob, grace),
            ["supervisor"] = grace,
            ["above"] = above,
            ["hr"] = olive,
            ["auditor"] = await app.EmployAsync("Audrey Stone", null, Roles.Auditor),
            ["admin"] = await app.EmployAsync("Avery Lind", null, Roles.Administrator),
        };
        var assignment = await app.AssignAsync(ada);
        await app.DispatchAsync();
        var recordNumber = await app.SignAsync(ada);
        await app.DispatchAsync();
        var past = await app.AssignAsync(await app.EmployAsync("Doris Done"));
        await app.ReturnOnPaperAsync(await app.InDbAsync(db => db.Employees.SingleAsync(employee => employee.Id == past.EmployeeId)));
        var ids = await app.InScopeAsync(services => FurnishAsync(app, services, ada, grace, olive, past, recordNumber));
        var import = await new ImportDesk(app, await app.SignedInAsAsync(olive)).CompareAsync(["2001,Nina New,nina@dma.example,Finance,Clerk,2026-10-01,"]);
        var invited = await app.InviteAsync("Ivy Invited");
        var link = await app.InScopeAsync(async services => await services.GetRequiredService<Invitations>().InvitationLinkAsync(
            await services.GetRequiredService<Data.TrainingDb>().Users.SingleAsync(account => account.EmployeeId == invited.Id)));
        ids["hr/import"] = import.Path.Split('/')[3];
        ids["dev/mail"] = Path.GetFileNameWithoutExtension(Directory.GetFiles(Path.Combine(app.StorageDirectory, "mail")).Order(StringComparer.Ordinal).First());
        return new()
        {
            Ada = ada,
            People = people,
            Addresses = new(ids)
            {
                Assignment = assignment.Id,
                Edition = await app.EditionAsync(),
                Invitation = new Uri(link).Query,
            },
        };
    }

    /// <summary>One of each thing that an address names by its id.</summary>
    /// <returns>The ids by the first words of the route.</returns>
    private static async Task<Dictionary<string, string>> FurnishAsync(
        TrainingApp app, IServiceProvider services, Employee ada, Employee grace, Employee olive, Assignment past, string recordNumber)
    {
        var db = services.GetRequiredService<Data.TrainingDb>();
        await services.GetRequiredService<Corrections>().WithdrawAsync(Domain.Certifications.RecordNumber.In(recordNumber)!.Value, "Signed by mistake.", Sample.Olive, default);
        var assignment = await db.Assignments.SingleAsync(candidate => candidate.EmployeeId == ada.Id);
        var pause = await services.GetRequiredService<DueDates>().PauseAsync(assignment.Id, new(2026, 10, 6), new(2026, 10, 7), "Jury duty.", Sample.Olive, default);
        await services.GetRequiredService<ExtensionRequests>().AskAsync(Guid.NewGuid(), assignment, new(2026, 10, 30), "Surgery.", ada.Name, default);
        await services.GetRequiredService<Inquiries>().AskAsync(Guid.NewGuid(), assignment, ClauseId.Parse("II.B.4"), InquiryTo.Supervisor, "May I?", default);
        await services.GetRequiredService<Declining>().DeclineAsync(assignment.Id, "I do not agree.", ada.Name, default);
        await services.GetRequiredService<Delegations>().NameAsync(grace.Id, olive.Email, new(2026, 11, 2), new(2026, 11, 6), grace.Name, default);
        var scan = await services.GetRequiredService<PaperScans>().KeepAsync("scan.png", Paper.SampleScan.Png(null), Sample.Olive, default);
        var olives = await db.Users.SingleAsync(account => account.EmployeeId == olive.Id);
        var adas = await db.Users.SingleAsync(account => account.EmployeeId == ada.Id);
        var clock = app.Clock;
        var rule = new AssignmentRule("Everybody", new(TrainingApp.Bulletin, null, [], null, null, false), Sample.Olive, clock);
        var hold = new LegalHold(ada.Id, assignment.Id, "A claim.", Sample.Olive, clock);
        var view = new SavedView(olives.Id, Sample.Olive, "Overdue", isShared: true, "?state=overdue", clock);
        var summary = new Summary(olives.Id, "?state=overdue", new(SummaryFrequency.EveryWorkday, []), attachment: null, app.Today);
        var proposal = RosterProposal.Make(ProposalKind.NotMine, ada.Id, assignment.Id, grace.Id, null, null, app.Today, clock);
        var bulk = new BulkAction(BulkVerb.Remind, new(), "", "Everybody", Sample.Olive, clock);
        var published = new PublishedAnswer(Guid.NewGuid(), TrainingApp.Bulletin, ClauseId.Parse("II.B.4"), "May I?", "You may.", Sample.Olive, clock);
        var disposition = new Disposition(
            past.Id, recordNumber, new("HR 1", 1, RetentionTrigger.Returned), new(2020, 1, 1), null, [], "Approved.", Sample.Olive, app.Today, clock);
        var letter = await db.Outbox.OrderBy(message => message.Id).FirstAsync();
        var problem = new MailProblem(letter.Id, MailProblemKind.AddressRefused, ada.Email, "550 No such user", clock.GetUtcNow(), clock.GetUtcNow());
        var session = new AccountSession(adas.Id, SignInWay.Password, "Firefox on Windows", clock.GetUtcNow());
        db.AddRange(session, rule, hold, view, summary, proposal, bulk, published, disposition, problem);
        await db.SaveChangesAsync();
        return new()
        {
            ["hr/assignments"] = $"{assignment.Id}",
            ["team/assignments"] = $"{assignment.Id}",
            ["hr/employees"] = $"{ada.Id}",
            ["hr/employees/employeeId"] = $"{grace.Id}",
            ["certifications"] = recordNumber,
            ["hr/reports/items"] = (await app.EditionAsync()).Bank.Items[0].Id,
            ["hr/assignments/{id:guid}/pauses/"] = $"{pause.Id}",
            ["hr/extension-requests"] = $"{(await db.ExtensionRequests.SingleAsync()).Id}",
            ["team/extension-requests"] = $"{(await db.ExtensionRequests.SingleAsync()).Id}",
            ["hr/questions"] = $"{(await db.Inquiries.SingleAsync()).Id}",
            ["hr/questions/published"] = $"{published.Id}",
            ["team/questions"] = $"{(await db.Inquiries.SingleAsync()).Id}",
            ["team/delegates"] = $"{(await db.Delegations.SingleAsync()).Id}",
            ["hr/scans"] = $"{scan.Id}",
            ["hr/rules"] = $"{rule.Id}",
            ["hr/retention/holds"] = $"{hold.Id}",
            ["hr/retention/dispositions"] = $"{past.Id}",
            ["hr/views"] = $"{view.Id}",
            ["hr/summaries"] = $"{summary.Id}",
            ["hr/proposals"] = $"{proposal.Id}",
            ["hr/bulk-actions"] = $"{bulk.Id}",
            ["hr/mail"] = $"{letter.Id}",
            ["hr/mail/problems"] = $"{problem.Id}",
            ["hr/accounts"] = $"{adas.Id}",
            ["account/sessions"] = $"{session.Id}",
            ["account/passkeys"] = "bm9uZQ",
            ["hr/employees/{employeeId:guid}/delegates/"] = $"{(await db.Delegations.SingleAsync()).Id}",
            ["team/roster"] = new Uri(services.GetRequiredService<RosterLinks>().To(grace.Id, ada.Id, assignment.Id)).Segments[^1],
        };
    }
}
