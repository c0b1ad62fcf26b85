using PolicyTraining.Domain.Assignments;

namespace PolicyTraining.Web.Register.Counts;

/// <summary>Where an assignment stands, as far as the kept counts tell assignments apart. Each is in exactly one.</summary>
public enum CountedStage
{
    Open,

    /// <summary>Open, and declined.</summary>
    Declined,
    OnTheWay,
    Unconfirmed,

    /// <summary>Confirmed by HR, and never delivered by us.</summary>
    Undelivered,
    Confirmed,
    OnPaper,
    Closed,
}

public static class CountedStages
{
    public static readonly IReadOnlyList<CountedStage> All = Enum.GetValues<CountedStage>();

    public static readonly IReadOnlyList<CountedStage> Outstanding = [CountedStage.Open, CountedStage.Declined];

    extension(AssignmentFacts facts)
    {
        public CountedStage Stage => facts switch
        {
            { Confirmed: true, Delivered: false } => CountedStage.Undelivered,
            { Confirmed: true } => CountedStage.Confirmed,
            { Delivered: true } => CountedStage.Unconfirmed,
            { SignedOn: not null } => CountedStage.OnTheWay,
            { PaperOn: not null } => CountedStage.OnPaper,
            { Exit: not null } => CountedStage.Closed,
            { Declined: true } => CountedStage.Declined,
            _ => CountedStage.Open,
        };
    }

    extension(CountedStage stage)
    {
        /// <summary>The facts of an assignment in this stage, as far as lists ask for them.</summary>
        public AssignmentFacts FactsOf(DateOnly? dueOn) => new(
            dueOn,
            Started: false,
            Passed: false,
            stage is CountedStage.OnTheWay or CountedStage.Unconfirmed or CountedStage.Undelivered or CountedStage.Confirmed ? DateOnly.MinValue : null,
            stage is CountedStage.Unconfirmed or CountedStage.Confirmed,
            stage is CountedStage.Undelivered or CountedStage.Confirmed,
            stage == CountedStage.OnPaper ? DateOnly.MinValue : null,
            stage == CountedStage.Closed ? ExitKind.Ended : null,
            stage == CountedStage.Declined);
    }
}
