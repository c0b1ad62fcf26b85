using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Ledger;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Data.Mappings;

/// <summary>No foreign key leads from the ledger to what it tells of: it outlives that.</summary>
internal sealed class LedgerEntryMapping : IEntityTypeConfiguration<LedgerEntry>
{
    public void Configure(EntityTypeBuilder<LedgerEntry> entry)
    {
        entry.ToTable(LedgerTables.Entries);
        entry.Property(e => e.Id).ValueGeneratedNever();
        entry.Property(e => e.Kind).HasMaxLength(40);
        entry.Property(e => e.DetailsDigest).HasMaxLength(64);
        entry.Property(e => e.PreviousHash).HasMaxLength(64);
        entry.Property(e => e.Hash).HasMaxLength(64);
        entry.HasOne(e => e.Details).WithOne().HasForeignKey<LedgerDetails>(d => d.EntryId);

        // Of two servers that continue a chain at once, the second looks again: see TrainingDb.
        entry.HasIndex(e => new { e.AssignmentId, e.Sequence }).IsUnique();
    }
}

internal sealed class LedgerDetailsMapping : IEntityTypeConfiguration<LedgerDetails>
{
    public void Configure(EntityTypeBuilder<LedgerDetails> details)
    {
        details.HasKey(d => d.EntryId);
        details.Property(d => d.EntryId).ValueGeneratedNever();
        details.Property(d => d.Salt).HasMaxLength(64);
    }
}

internal sealed class CheckpointMapping : IEntityTypeConfiguration<Checkpoint>
{
    public void Configure(EntityTypeBuilder<Checkpoint> checkpoint)
    {
        checkpoint.ToTable(LedgerTables.Checkpoints);
        // Two servers that write the same checkpoint: the second one's save is refused.
        checkpoint.HasKey(c => c.Number);
        checkpoint.Property(c => c.Number).ValueGeneratedNever();
        checkpoint.Property(c => c.RootHash).HasMaxLength(64);
        checkpoint.Property(c => c.PreviousHash).HasMaxLength(64);
        checkpoint.Property(c => c.Hash).HasMaxLength(64);
    }
}

internal sealed class CheckpointHeadMapping : IEntityTypeConfiguration<CheckpointHead>
{
    public void Configure(EntityTypeBuilder<CheckpointHead> head)
    {
        head.ToTable(LedgerTables.CheckpointHeads);
        head.HasKey(h => new { h.AssignmentId, h.Sequence });
        head.HasOne<Checkpoint>().WithMany().HasForeignKey(h => h.CheckpointNumber);
    }
}

internal sealed class LedgerDigestMapping : IEntityTypeConfiguration<LedgerDigest>
{
    public void Configure(EntityTypeBuilder<LedgerDigest> digest)
    {
        digest.HasKey(d => d.Day);
        digest.HasOne<OutboxMessage>().WithOne().HasForeignKey<LedgerDigest>(d => d.MessageId);
    }
}

internal sealed class IntegrityCheckMapping : IEntityTypeConfiguration<IntegrityCheck>
{
    public void Configure(EntityTypeBuilder<IntegrityCheck> check)
    {
        check.HasKey(c => c.Night);
        check.PrimitiveCollection(c => c.Faults);
    }
}
