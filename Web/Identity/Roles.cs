namespace PolicyTraining.Web.Identity;

/// <summary>
/// The roles that are granted. That someone is an employee, or supervises, follows from the roster and is not granted.
/// </summary>
public static class Roles
{
    /// <summary>Watches certifications, adds employees, assigns.</summary>
    public const string Hr = "HR";

    /// <summary>Reads everything HR reads, and changes nothing.</summary>
    public const string Auditor = "Auditor";

    /// <summary>Has HR's pages, and grants and removes all roles.</summary>
    public const string Administrator = "Administrator";

    public static readonly IReadOnlyList<string> All = [Hr, Auditor, Administrator];
}
