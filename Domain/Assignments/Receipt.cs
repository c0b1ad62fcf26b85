namespace PolicyTraining.Domain.Assignments;

/// <summary>How the bulletin came into the employee's hands.</summary>
public enum ReceiptWay
{
    /// <summary>The mail server accepted the notice for the employee.</summary>
    NoticeAccepted,

    /// <summary>The signed-in employee opened the bulletin before any notice was accepted.</summary>
    BulletinOpened,

    /// <summary>HR handed it over.</summary>
    HandedOver,
}

/// <summary>That the employee has the bulletin: the fact from which the deadline runs. The first one counts.</summary>
/// <param name="On">The date in the agency's zone.</param>
/// <param name="At">The instant it became known, UTC.</param>
public sealed record Receipt(DateOnly On, ReceiptWay Way, DateTimeOffset At);
