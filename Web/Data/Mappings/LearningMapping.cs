using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PolicyTraining.Domain.Assessment;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Learning;

namespace PolicyTraining.Web.Data.Mappings;

internal sealed class BlockCompletionMapping : IEntityTypeConfiguration<BlockCompletion>
{
    public void Configure(EntityTypeBuilder<BlockCompletion> completion)
    {
        completion.HasKey(c => new { c.AssignmentId, c.LessonId, c.BlockId });
        completion.Property(c => c.LessonId).HasMaxLength(80);
        completion.Property(c => c.BlockId).HasMaxLength(80);
        completion.HasOne<Assignment>().WithMany().HasForeignKey(c => c.AssignmentId);
    }
}

internal sealed class PracticeAnswerMapping : IEntityTypeConfiguration<PracticeAnswer>
{
    public void Configure(EntityTypeBuilder<PracticeAnswer> answer)
    {
        answer.HasKey(a => new { a.AssignmentId, a.ItemId, a.Ordinal });
        answer.Property(a => a.ItemId).HasMaxLength(80);
        answer.Property(a => a.OptionId).HasMaxLength(20);
        answer.HasOne<Assignment>().WithMany().HasForeignKey(a => a.AssignmentId);
    }
}

internal sealed class AttemptMapping : IEntityTypeConfiguration<Attempt>
{
    public void Configure(EntityTypeBuilder<Attempt> attempt)
    {
        attempt.Property(a => a.Id).ValueGeneratedNever();
        attempt.HasOne<Assignment>().WithMany().HasForeignKey(a => a.AssignmentId);
        attempt.Ignore(a => a.NextOpen).Ignore(a => a.Missed);
        attempt.HasMany(a => a.Questions).WithOne().HasForeignKey(q => q.AttemptId);
        // Two tabs that start the same attempt: one of them wins.
        attempt.HasIndex(a => new { a.AssignmentId, a.Number }).IsUnique();
    }
}

internal sealed class AttemptQuestionMapping : IEntityTypeConfiguration<AttemptQuestion>
{
    public void Configure(EntityTypeBuilder<AttemptQuestion> question)
    {
        question.HasKey(q => new { q.AttemptId, q.Position });
        question.Property(q => q.Position).ValueGeneratedNever();
        question.Property(q => q.ItemId).HasMaxLength(80);
        question.Property(q => q.ChosenOptionId).HasMaxLength(20);
        question.PrimitiveCollection(q => q.OptionOrder);
        // Two tabs that answer the same question: the first answer stays.
        question.Property(q => q.AnsweredAt).IsConcurrencyToken();
    }
}
