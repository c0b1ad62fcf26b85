namespace PolicyTraining.Domain.BulkActions;

/// <summary>What HR does to many assignments at once.</summary>
public enum BulkVerb
{
    Remind,
    Extend,
    Pause,
    Exempt,
    Reassign,
    RecordPaper,
    Confirm,
}
