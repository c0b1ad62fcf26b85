namespace PolicyTraining.Web.Features.Hr.Assignments;

/// <summary>The query string of the list, as anybody may have typed it.</summary>
public sealed class AssignmentSearch
{
    public string? Status { get; set; }

    public string? Unit { get; set; }

    /// <summary>An employee's id, or <see cref="FilterChoices.NoSupervisor"/>.</summary>
    public string? Supervisor { get; set; }

    /// <summary>Part of a name or an e-mail address.</summary>
    public string? Q { get; set; }

    public string? Sort { get; set; }

    public string? Page { get; set; }
}
