namespace PolicyTraining.Web.Register;

/// <summary>The part of a query string that says which assignments are meant, as anybody may have typed it.</summary>
public sealed class RegisterQuery
{
    public string? Status { get; set; }

    /// <summary><c>active</c>, <c>suspended</c>, <c>former</c> or <c>everyone</c>.</summary>
    public string? People { get; set; }

    public string? Unit { get; set; }

    /// <summary>An employee's id, or <see cref="RegisterChoices.NoSupervisor"/>.</summary>
    public string? Supervisor { get; set; }

    /// <summary>As <see cref="EditionChoice.Value"/> writes it.</summary>
    public string? Edition { get; set; }

    /// <summary>The first due date meant, <c>2026-10-19</c>.</summary>
    public string? DueFrom { get; set; }

    /// <summary>The last due date meant, <c>2026-10-19</c>.</summary>
    public string? DueTo { get; set; }

    /// <summary>Part of a name, an e-mail address or an employee number.</summary>
    public string? Q { get; set; }
}
