using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assessment;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Domain.People;
using PolicyTraining.Domain.Retention;
using PolicyTraining.Domain.Scenarios;
using PolicyTraining.Web.Data.Editions;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Jobs;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Data;

/// <summary>Everything the product remembers.</summary>
public sealed class TrainingDb(DbContextOptions<TrainingDb> options)
    : IdentityDbContext<Account, IdentityRole<Guid>, Guid>(options)
{
    public DbSet<Employee> Employees => Set<Employee>();

    public DbSet<PublishedEdition> Editions => Set<PublishedEdition>();

    public DbSet<Assignment> Assignments => Set<Assignment>();

    public DbSet<BlockCompletion> BlockCompletions => Set<BlockCompletion>();

    public DbSet<PracticeAnswer> PracticeAnswers => Set<PracticeAnswer>();

    public DbSet<AnswerDraft> AnswerDrafts => Set<AnswerDraft>();

    public DbSet<ScenarioStep> ScenarioSteps => Set<ScenarioStep>();

    public DbSet<Inquiry> Inquiries => Set<Inquiry>();

    public DbSet<PublishedAnswer> PublishedAnswers => Set<PublishedAnswer>();

    public DbSet<Attempt> Attempts => Set<Attempt>();

    public DbSet<SigningDraft> SigningDrafts => Set<SigningDraft>();

    public DbSet<Certification> Certifications => Set<Certification>();

    public DbSet<RecordedEvidence> RecordedEvidence => Set<RecordedEvidence>();

    public DbSet<SealedDocument> SealedDocuments => Set<SealedDocument>();

    public DbSet<PaperForm> PaperForms => Set<PaperForm>();

    public DbSet<PaperReturn> PaperReturns => Set<PaperReturn>();

    public DbSet<PaperScan> PaperScans => Set<PaperScan>();

    public DbSet<LegalHold> LegalHolds => Set<LegalHold>();

    public DbSet<Disposition> Dispositions => Set<Disposition>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<ReminderClaim> ReminderClaims => Set<ReminderClaim>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(TrainingDb).Assembly);

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
