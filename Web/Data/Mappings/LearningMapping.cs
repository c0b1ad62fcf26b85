using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PolicyTraining.Domain.Assessment;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Items;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Domain.Scenarios;

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
        answer.Property(a => a.Response).HasMaxLength(400);
        answer.HasIndex(a => new { a.AssignmentId, a.Key }).IsUnique().HasFilter("\"Key\" <> '00000000-0000-0000-0000-000000000000'");
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
        question.Property(q => q.Response).HasMaxLength(400).HasConversion(response => response!.Text, text => new Response(text));
        question.PrimitiveCollection(q => q.PartOrder);
        // Two tabs that answer the same question: the first answer stays.
        question.Property(q => q.AnsweredAt).IsConcurrencyToken();
    }
}

internal sealed class AnswerDraftMapping : IEntityTypeConfiguration<AnswerDraft>
{
    public void Configure(EntityTypeBuilder<AnswerDraft> draft)
    {
        draft.HasKey(d => new { d.AssignmentId, d.ItemId });
        draft.Property(d => d.ItemId).HasMaxLength(80);
        draft.Property(d => d.Response).HasMaxLength(400);
        draft.HasOne<Assignment>().WithMany().HasForeignKey(d => d.AssignmentId);
    }
}

internal sealed class ScenarioStepMapping : IEntityTypeConfiguration<ScenarioStep>
{
    public void Configure(EntityTypeBuilder<ScenarioStep> step)
    {
        // Two tabs that take the same decision: the first one stays.
        step.HasKey(s => new { s.AssignmentId, s.ScenarioId, s.Run, s.Ordinal });
        step.Property(s => s.ScenarioId).HasMaxLength(80);
        step.Property(s => s.NodeId).HasMaxLength(80);
        step.Property(s => s.ChoiceId).HasMaxLength(80);
        step.HasOne<Assignment>().WithMany().HasForeignKey(s => s.AssignmentId);
    }
}
