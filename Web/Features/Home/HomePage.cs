namespace PolicyTraining.Web.Features.Home;

/// <summary>The home page: one card for each thing the person has to do with, and nothing else.</summary>
/// <param name="Team">Null for those who supervise nobody.</param>
/// <param name="Agency">Null for those who are not in HR.</param>
public sealed record HomePage(DateOnly Today, IReadOnlyList<CourseCard> Courses, DueCount? Team, DueCount? Agency)
{
    public bool IsEmpty => Courses.Count == 0 && Team is null && Agency is null;

    public bool NeedsNothing => Courses.All(course => course.IsDone) && Team is not { IsUrgent: true } && Agency is not { IsUrgent: true };
}

/// <summary>How many people have an open assignment that is overdue, and how many one that is due soon.</summary>
public sealed record DueCount(int Overdue, int DueSoon)
{
    public bool IsUrgent => Overdue + DueSoon > 0;

    /// <summary><c>2 people are overdue and 1 is due soon.</c></summary>
    public string Words => (Overdue, DueSoon) switch
    {
        (0, 0) => "Nobody is overdue or due soon.",
        (0, _) => $"{People(DueSoon)} due soon; nobody is overdue.",
        (_, 0) => $"{People(Overdue)} overdue; nobody else is due soon.",
        _ => $"{People(Overdue)} overdue, and {DueSoon:N0} {(DueSoon == 1 ? "is" : "are")} due soon.",
    };

    private static string People(int count) => count == 1 ? "1 person is" : $"{count:N0} people are";
}
