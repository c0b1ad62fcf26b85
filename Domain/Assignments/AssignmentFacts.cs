namespace PolicyTraining.Domain.Assignments;

/// <summary>
/// The facts that decide where an assignment stands, however they were loaded. Standing and timeliness are derived
/// here and nowhere else.
/// </summary>
/// <param name="DueOn">Null while receipt is awaited.</param>
/// <param name="SignedOn">The date of signing in the agency's zone.</param>
/// <param name="PaperOn">The date that counts of a return on paper.</param>
/// <param name="Declined">The employee has declined to sign, and may have signed since.</param>
public readonly record struct AssignmentFacts(
    DateOnly? DueOn,
    bool Started,
    bool Passed,
    DateOnly? SignedOn,
    bool Delivered,
    bool Confirmed,
    DateOnly? PaperOn,
    ExitKind? Exit,
    bool Declined = false)
{
    /// <summary>An open assignment is due soon on its due date and the three days before it.</summary>
    public const int DueSoonDays = 3;

    /// <summary>An assignment overdue for so many days is for HR to decide on; reminding has had its chance.</summary>
    public const int HrDecidesDays = 14;

    public Standing Standing => this switch
    {
        { Confirmed: true } => Standing.Confirmed,
        { Delivered: true } => Standing.Delivered,
        { SignedOn: not null } => Standing.Signed,
        { PaperOn: not null } => Standing.ReturnedOnPaper,
        { Exit: ExitKind.Exempted } => Standing.Exempted,
        { Exit: ExitKind.Ended } => Standing.Ended,
        _ => Training,
    };

    /// <summary>How far the training has come, whatever became of the certification: it is shown beside a return on paper.</summary>
    public Standing Training => this switch
    {
        { Passed: true } => Standing.Passed,
        { Started: true } => Standing.InProgress,
        _ => Standing.Assigned,
    };

    /// <summary>Still asks something of the employee.</summary>
    public bool IsOutstanding => FulfilledOn is null && Exit is null;

    /// <summary>Declined, and neither signed nor closed since: HR is to talk with the employee.</summary>
    public bool IsDeclined => IsOutstanding && Declined;

    /// <summary>The ladder speaks to the employee. Once they have declined, HR does.</summary>
    public bool IsReminded => IsOutstanding && !Declined;

    /// <summary>Overdue for so long that HR decides what is to happen.</summary>
    public bool AwaitsDecisionOn(DateOnly today) => IsReminded && DueOn is { } due && due.AddDays(HrDecidesDays) <= today;

    /// <summary>WING-SHR has the certification: delivered, confirmed, or received on paper. Signed alone is still on its way.</summary>
    public bool IsReturned => Delivered || Confirmed || PaperOn is not null;

    /// <summary>Whole days past the due date: until today while it is overdue, until it was fulfilled when that was late; else null.</summary>
    public int? DaysLateOn(DateOnly today) => TimelinessOn(today) switch
    {
        Timeliness.Overdue => today.DayNumber - DueOn!.Value.DayNumber,
        Timeliness.Late => FulfilledOn!.Value.DayNumber - DueOn!.Value.DayNumber,
        _ => null,
    };

    private DateOnly? FulfilledOn => SignedOn ?? PaperOn;

    /// <summary>Null once the assignment was exempted or ended: nothing is due.</summary>
    public Timeliness? TimelinessOn(DateOnly today)
    {
        if (FulfilledOn is { } fulfilledOn)
            return DueOn is { } due && fulfilledOn > due ? Timeliness.Late : Timeliness.OnTime;
        if (Exit is not null)
            return null;

        return DueOn switch
        {
            null => Timeliness.AwaitingReceipt,
            { } due when today > due => Timeliness.Overdue,
            { } due when today >= due.AddDays(-DueSoonDays) => Timeliness.DueSoon,
            _ => Timeliness.OnTime,
        };
    }
}
