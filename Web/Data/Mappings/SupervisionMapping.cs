using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Domain.People;

namespace PolicyTraining.Web.Data.Mappings;

internal sealed class DelegationMapping : IEntityTypeConfiguration<Delegation>
{
    public void Configure(EntityTypeBuilder<Delegation> delegation)
    {
        delegation.Property(d => d.Id).ValueGeneratedNever();
        delegation.Property(d => d.NamedBy).HasMaxLength(200);
        delegation.Property(d => d.EndedBy).HasMaxLength(200);
        delegation.HasOne<Employee>().WithMany().HasForeignKey(d => d.SupervisorId);
        delegation.HasOne<Employee>().WithMany().HasForeignKey(d => d.DelegateId);
        delegation.HasIndex(d => new { d.SupervisorId, d.To });
        delegation.HasIndex(d => new { d.DelegateId, d.To });
        // Two people who end it at the same instant: the first one's word stays.
        delegation.Property(d => d.To).IsConcurrencyToken();
    }
}

internal sealed class RosterProposalMapping : IEntityTypeConfiguration<RosterProposal>
{
    public void Configure(EntityTypeBuilder<RosterProposal> proposal)
    {
        proposal.Property(p => p.Id).ValueGeneratedNever();
        proposal.Property(p => p.Note).HasMaxLength(Writing.Longest);
        proposal.Property(p => p.SettledBy).HasMaxLength(200);
        proposal.Property(p => p.DismissedBecause).HasMaxLength(Writing.Longest);
        proposal.HasOne<Employee>().WithMany().HasForeignKey(p => p.EmployeeId);
        proposal.HasOne<Employee>().WithMany().HasForeignKey(p => p.ById);
        proposal.HasOne<Assignment>().WithMany().HasForeignKey(p => p.AssignmentId);
        // However often the same is said, HR has it once.
        proposal.HasIndex(p => new { p.EmployeeId, p.ById, p.Kind }).IsUnique().HasFilter("\"SettledAt\" IS NULL");
        proposal.HasIndex(p => p.SettledAt);
        // Two people who settle it at the same instant: the first one's word stays.
        proposal.Property(p => p.SettledAt).IsConcurrencyToken();
    }
}
