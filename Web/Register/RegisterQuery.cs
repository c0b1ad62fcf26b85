using Microsoft.AspNetCore.WebUtilities;

namespace PolicyTraining.Web.Register;

/// <summary>The part of a query string that says which assignments are meant, as anybody may have typed it.</summary>
public sealed class RegisterQuery
{
    /// <summary>A query string that was kept.</summary>
    public static RegisterQuery Of(string kept)
    {
        var values = QueryHelpers.ParseQuery(kept).ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        string? Value(string name) => values.GetValueOrDefault(name);

        return new()
        {
            Status = Value(nameof(Status)),
            People = Value(nameof(People)),
            Unit = Value(nameof(Unit)),
            Supervisor = Value(nameof(Supervisor)),
            Edition = Value(nameof(Edition)),
            DueFrom = Value(nameof(DueFrom)),
            DueTo = Value(nameof(DueTo)),
            TookFrom = Value(nameof(TookFrom)),
            TookTo = Value(nameof(TookTo)),
            Q = Value(nameof(Q)),
        };
    }

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

    /// <summary>The fewest days from receipt to signature or return on paper, <c>15</c>.</summary>
    public string? TookFrom { get; set; }

    /// <summary>The most days from receipt to signature or return on paper, <c>21</c>.</summary>
    public string? TookTo { get; set; }

    /// <summary>Part of a name, an e-mail address or an employee number.</summary>
    public string? Q { get; set; }
}
