namespace PolicyTraining.Domain.Assignments;

/// <summary>How far an assignment has come.</summary>
public enum Standing
{
    Assigned,
    InProgress,

    /// <summary>The assessment is passed; the certification is not signed.</summary>
    Passed,

    /// <summary>Signed; the certification is on its way to WING-SHR.</summary>
    Signed,

    /// <summary>The mail server accepted the certification for WING-SHR.</summary>
    Delivered,

    /// <summary>HR says it has it.</summary>
    Confirmed,

    /// <summary>HR has the certification, signed on paper.</summary>
    ReturnedOnPaper,

    Exempted,
    Ended,
}

/// <summary>Whether an assignment is in time: until it is signed or returned on paper as of a date, afterwards for good.</summary>
public enum Timeliness
{
    /// <summary>Nobody knows yet that the employee has the bulletin, so no deadline runs.</summary>
    AwaitingReceipt,
    OnTime,

    /// <summary>Open, and due within <see cref="AssignmentFacts.DueSoonDays"/> days.</summary>
    DueSoon,
    Overdue,

    /// <summary>Signed, or returned on paper, after the due date.</summary>
    Late,
}
