namespace PolicyTraining.Domain.Learning;

/// <summary>A block the employee has continued from, once; the fact that lessons' progress is derived from.</summary>
public sealed record BlockCompletion(Guid AssignmentId, string LessonId, string BlockId, DateTimeOffset At);
