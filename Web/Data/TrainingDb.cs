using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assessment;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.BulkActions;
using PolicyTraining.Domain.Calendars;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Domain.People;
using PolicyTraining.Domain.Reminders;
using PolicyTraining.Domain.Retention;
using PolicyTraining.Domain.Scenarios;
using PolicyTraining.Web.Data.Editions;
using PolicyTraining.Web.Data.Providers;
using PolicyTraining.Web.Data.Providers.Sqlite;
using PolicyTraining.Web.Exports;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Identity.Authenticators;
using PolicyTraining.Web.Identity.Notices;
using PolicyTraining.Web.Identity.Passkeys;
using PolicyTraining.Web.Identity.Sessions;
using PolicyTraining.Web.Imports;
using PolicyTraining.Web.Jobs;
using PolicyTraining.Web.Ledger;
using PolicyTraining.Web.Mail.Digests;
using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Mail.Wordings;
using PolicyTraining.Web.Register;
using PolicyTraining.Web.Register.Counts;
using PolicyTraining.Web.Reminders;

namespace PolicyTraining.Web.Data;

/// <summary>Everything the product remembers.</summary>
public class TrainingDb : IdentityDbContext<Account, IdentityRole<Guid>, Guid>, IDataProtectionKeyContext
{
    /// <summary>Two servers may continue one chain at once, and in turns; then the places are taken anew.</summary>
    private const int LedgerTries = 5;

    public TrainingDb(DbContextOptions<TrainingDb> options)
        : base(options)
    {
    }

    protected TrainingDb(DbContextOptions options)
        : base(options)
    {
    }

    /// <summary>What this database does in a way of its own.</summary>
    internal virtual IDatabaseProvider Provider => SqliteProvider.Instance;

    public DbSet<Employee> Employees => Set<Employee>();

    public DbSet<RosterChange> RosterChanges => Set<RosterChange>();

    public DbSet<SignInRecord> SignIns => Set<SignInRecord>();

    public DbSet<PasskeyUse> PasskeyUses => Set<PasskeyUse>();

    public DbSet<AccountSession> Sessions => Set<AccountSession>();

    public DbSet<FailedTries> FailedTries => Set<FailedTries>();

    public DbSet<AuthenticatorApp> AuthenticatorApps => Set<AuthenticatorApp>();

    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    public DbSet<AccountChange> AccountChanges => Set<AccountChange>();

    public DbSet<KnownBrowser> KnownBrowsers => Set<KnownBrowser>();

    /// <summary>The keys of sessions and links, where no folder holds them.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<PublishedEdition> Editions => Set<PublishedEdition>();

    public DbSet<Delegation> Delegations => Set<Delegation>();

    public DbSet<RosterProposal> RosterProposals => Set<RosterProposal>();

    public DbSet<Assignment> Assignments => Set<Assignment>();

    public DbSet<AssignmentRule> AssignmentRules => Set<AssignmentRule>();

    public DbSet<RosterImport> RosterImports => Set<RosterImport>();

    public DbSet<ImportContent> ImportContents => Set<ImportContent>();

    public DbSet<ExtensionRequest> ExtensionRequests => Set<ExtensionRequest>();

    public DbSet<Decline> Declines => Set<Decline>();

    public DbSet<Conversation> Conversations => Set<Conversation>();

    public DbSet<BlockCompletion> BlockCompletions => Set<BlockCompletion>();

    public DbSet<PracticeAnswer> PracticeAnswers => Set<PracticeAnswer>();

    public DbSet<AnswerDraft> AnswerDrafts => Set<AnswerDraft>();

    public DbSet<ScenarioStep> ScenarioSteps => Set<ScenarioStep>();

    public DbSet<Inquiry> Inquiries => Set<Inquiry>();

    public DbSet<PublishedAnswer> PublishedAnswers => Set<PublishedAnswer>();

    public DbSet<Attempt> Attempts => Set<Attempt>();

    public DbSet<SigningDraft> SigningDrafts => Set<SigningDraft>();

    public DbSet<Certification> Certifications => Set<Certification>();

    public DbSet<Supersession> Supersessions => Set<Supersession>();

    public DbSet<RecordedEvidence> RecordedEvidence => Set<RecordedEvidence>();

    public DbSet<SealedDocument> SealedDocuments => Set<SealedDocument>();

    public DbSet<PaperForm> PaperForms => Set<PaperForm>();

    public DbSet<PaperReturn> PaperReturns => Set<PaperReturn>();

    public DbSet<PaperScan> PaperScans => Set<PaperScan>();

    public DbSet<LegalHold> LegalHolds => Set<LegalHold>();

    public DbSet<Disposition> Dispositions => Set<Disposition>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<SentLetter> SentLetters => Set<SentLetter>();

    public DbSet<MailProblem> MailProblems => Set<MailProblem>();

    public DbSet<MailPause> MailPauses => Set<MailPause>();

    public DbSet<ReminderClaim> ReminderClaims => Set<ReminderClaim>();

    public DbSet<ManualReminder> ManualReminders => Set<ManualReminder>();

    public DbSet<DigestChoice> DigestChoices => Set<DigestChoice>();

    public DbSet<LetterWording> LetterWordings => Set<LetterWording>();

    public DbSet<DigestClaim> DigestClaims => Set<DigestClaim>();

    public DbSet<Heartbeat> Heartbeats => Set<Heartbeat>();

    public DbSet<BulkAction> BulkActions => Set<BulkAction>();

    public DbSet<BulkItem> BulkItems => Set<BulkItem>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<CalendarChange> CalendarChanges => Set<CalendarChange>();

    /// <summary>A fact's entry is added here with the fact itself; it takes its place in its chain when both are saved.</summary>
    public DbSet<LedgerEntry> Ledger => Set<LedgerEntry>();

    public DbSet<LedgerDetails> LedgerDetails => Set<LedgerDetails>();

    public DbSet<Checkpoint> Checkpoints => Set<Checkpoint>();

    public DbSet<CheckpointHead> CheckpointHeads => Set<CheckpointHead>();

    public DbSet<LedgerDigest> LedgerDigests => Set<LedgerDigest>();

    public DbSet<IntegrityCheck> IntegrityChecks => Set<IntegrityCheck>();

    public DbSet<ExportRecord> Exports => Set<ExportRecord>();

    public DbSet<FigureCheck> FigureChecks => Set<FigureCheck>();

    public DbSet<Summary> Summaries => Set<Summary>();

    /// <summary>Written by the database alone: see <see cref="CountTriggers"/>.</summary>
    public DbSet<StandingCount> StandingCounts => Set<StandingCount>();

    public DbSet<DueCount> DueCounts => Set<DueCount>();

    /// <summary>
    /// Saves in one transaction. A collision in the ledger is settled here, so that whoever saves never takes it for somebody
    /// else having done the same thing.
    /// </summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var entries = this.NewLedgerEntries;
        if (entries.Count == 0)
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        await using var transaction = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        if (entries.BusyChain is { } chain)
            await Provider.LockNameAsync(this, $"{chain}", cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            await this.ContinueChainsAsync(entries, cancellationToken);
            try
            {
                var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
                await (transaction?.CommitAsync(cancellationToken) ?? Task.CompletedTask);
                return saved;
            }
            catch (DbUpdateException refusal) when (refusal.IsLedgerCollision && attempt < LedgerTries)
            {
                continue;
            }
        }
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(TrainingDb).Assembly);
        builder.HasDbFunction(((Func<string?, string, bool>)TextSearch.Matches).Method)
            .HasTranslation(arguments => Provider.Matches(arguments[0], arguments[1]));

        // Evidence is never cascaded away: a row others refer to cannot be deleted.
        foreach (var key in builder.Model.GetEntityTypes().SelectMany(entity => entity.GetForeignKeys()).Where(key => !key.IsOwnership))
            key.DeleteBehavior = DeleteBehavior.Restrict;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // SQLite cannot compare or sort DateTimeOffset; as UTC DateTime it can, and PostgreSQL has a type for it.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcInstantConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }
}
