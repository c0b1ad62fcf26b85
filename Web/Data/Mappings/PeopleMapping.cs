using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Data.Mappings;

internal sealed class EmployeeMapping : IEntityTypeConfiguration<Employee>
{
    public void Configure(EntityTypeBuilder<Employee> employee)
    {
        employee.Property(e => e.Id).ValueGeneratedNever();
        employee.Property(e => e.Number).HasMaxLength(32);
        employee.Property(e => e.Name).HasMaxLength(200);
        // People type their address in any case; the database compares it in none.
        employee.Property(e => e.Email).HasMaxLength(254).UseCollation(Collations.IgnoringCase);
        employee.Property(e => e.Unit).HasMaxLength(200);
        employee.Property(e => e.Position).HasMaxLength(200);
        employee.HasOne<Employee>().WithMany().HasForeignKey(e => e.SupervisorId);
        employee.HasIndex(e => e.Name);
        employee.HasIndex(e => new { e.Unit, e.Name });
        employee.HasIndex(e => e.Email).IsUnique();
        employee.HasIndex(e => e.Number).IsUnique();
    }
}

internal sealed class RosterChangeMapping : IEntityTypeConfiguration<RosterChange>
{
    public void Configure(EntityTypeBuilder<RosterChange> change)
    {
        change.Property(c => c.Id).ValueGeneratedNever();
        change.Property(c => c.Before).HasMaxLength(254);
        change.Property(c => c.After).HasMaxLength(254);
        change.Property(c => c.Reason).HasMaxLength(Writing.Longest);
        change.Property(c => c.By).HasMaxLength(200);
        change.HasOne<Employee>().WithMany().HasForeignKey(c => c.EmployeeId);
    }
}

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.Property(a => a.Id).ValueGeneratedNever();
        account.Property(a => a.DisplayName).HasMaxLength(200);
        account.HasOne<Employee>().WithOne().HasForeignKey<Account>(a => a.EmployeeId);
    }
}
