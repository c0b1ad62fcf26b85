using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Learning;

namespace PolicyTraining.Web.Data.Mappings;

internal sealed class InquiryMapping : IEntityTypeConfiguration<Inquiry>
{
    public void Configure(EntityTypeBuilder<Inquiry> inquiry)
    {
        inquiry.Property(i => i.Id).ValueGeneratedNever();
        inquiry.Property(i => i.Clause).HasMaxLength(80);
        inquiry.Property(i => i.Question).HasMaxLength(Writing.Longest);
        inquiry.Property(i => i.Answer).HasMaxLength(Writing.Longest);
        inquiry.Property(i => i.AnsweredBy).HasMaxLength(200);
        inquiry.HasOne<Assignment>().WithMany().HasForeignKey(i => i.AssignmentId);
        inquiry.HasIndex(i => new { i.To, i.AnsweredAt });
        // Two people who answer at the same instant: the first answer stays.
        inquiry.Property(i => i.AnsweredAt).IsConcurrencyToken();
    }
}

internal sealed class PublishedAnswerMapping : IEntityTypeConfiguration<PublishedAnswer>
{
    public void Configure(EntityTypeBuilder<PublishedAnswer> answer)
    {
        answer.Property(a => a.Id).ValueGeneratedNever();
        answer.Property(a => a.BulletinNumber).HasMaxLength(20);
        answer.Property(a => a.Clause).HasMaxLength(80);
        answer.Property(a => a.Question).HasMaxLength(Writing.Longest);
        answer.Property(a => a.Answer).HasMaxLength(Writing.Longest);
        answer.Property(a => a.PublishedBy).HasMaxLength(200);
        answer.Property(a => a.WithdrawnBy).HasMaxLength(200);
        answer.HasIndex(a => new { a.BulletinNumber, a.Clause });
    }
}
