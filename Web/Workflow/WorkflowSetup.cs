using PolicyTraining.Web.Imports;
using PolicyTraining.Web.Mail.Bounces;
using PolicyTraining.Web.Mail.Digests;
using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Mail.Wordings;
using PolicyTraining.Web.Workflow.Bulk;

namespace PolicyTraining.Web.Workflow;

internal static class WorkflowSetup
{
    /// <summary>The verbs that pages, background work and the demonstration share.</summary>
    public static void AddWorkflow(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<Enrolment>();
        builder.Services.AddScoped<AssignmentRules>();
        builder.Services.AddScoped<RosterCorrections>();
        builder.Services.AddScoped<RosterImports>();
        builder.Services.AddScoped<RosterApplication>();
        builder.Services.AddScoped<DryRun>();
        builder.Services.AddScoped<RosterChanges>();
        builder.Services.AddScoped<UndoObstacles>();
        builder.Services.AddScoped<ImportUndoing>();
        builder.Services.AddSingleton<ImportProgress>();
        builder.Services.AddScoped<OwnCourses>();
        builder.Services.AddScoped<Reading>();
        builder.Services.AddScoped<Drafts>();
        builder.Services.AddScoped<Sitting>();
        builder.Services.AddScoped<Signing>();
        builder.Services.AddScoped<Declining>();
        builder.Services.AddScoped<DueDates>();
        builder.Services.AddScoped<ExtensionRequests>();
        builder.Services.AddScoped<Sealing>();
        builder.Services.AddScoped<ManualReminders>();
        builder.Services.AddScoped<Delegations>();
        builder.Services.AddScoped<RosterProposals>();
        builder.Services.AddScoped<Exemptions>();
        builder.Services.AddScoped<Reassignments>();
        builder.Services.AddBulkActions();
        builder.Services.AddScoped<Returns>();
        builder.Services.AddScoped<PaperReturns>();
        builder.Services.AddScoped<PaperScans>();
        builder.Services.AddScoped<PaperForms>();
        builder.Services.AddScoped<Dispositions>();
        builder.Services.AddScoped<Corrections>();
        builder.Services.AddScoped<Departure>();
        builder.Services.AddScoped<Absences>();
        builder.Services.AddScoped<LookingAs>();
        builder.Services.AddScoped<Disclosures>();
        builder.Services.AddScoped<Inquiries>();
        builder.Services.AddScoped<Publications>();
        builder.Services.AddScoped<LinkRequests>();
        builder.Services.AddScoped<WorkCalendarChanges>();
        builder.Services.AddScoped<LetterFacts>();
        builder.Services.AddScoped<DueEvents>();
        builder.Services.AddScoped<InvitationLinks>();
        builder.Services.AddScoped<AssignmentLetters>();
        builder.Services.AddScoped<SupervisorLetters>();
        builder.Services.AddScoped<DeskLetters>();
        builder.Services.AddScoped<ExtensionLetters>();
        builder.Services.AddScoped<DigestChoices>();
        builder.Services.AddScoped<WordingLibrary>();
        builder.Services.AddScoped<CertificationLetters>();
        builder.Services.AddScoped<AccountLetters>();
        builder.Services.AddScoped<InquiryLetters>();
        builder.Services.AddScoped<DeclineLetters>();
        builder.Services.AddScoped<LedgerLetters>();
        builder.Services.AddScoped<SummaryLetters>();
        builder.Services.AddScoped<LetterWriter>();
        builder.Services.AddScoped<DeliveryRecord>();
        builder.Services.AddScoped<MailProblems>();
        builder.Services.AddScoped<OutboxClaims>();
        builder.Services.AddSingleton(new BackOff(Random.Shared));
        builder.Services.AddScoped<OutboxDispatcher>();
        builder.Services.AddScoped<BounceRecord>();
        builder.Services.AddScoped<BounceRound>();
    }
}
