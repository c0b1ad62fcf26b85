namespace PolicyTraining.Web.Identity;

/// <summary>
/// The roles that are granted. That someone is an employee, or supervises, follows from the roster and is not granted.
/// </summary>
public static class Roles
{
    /// <summary>Watches certifications, adds employees, assigns.</summary>
    public const string Hr = "HR";

    /// <summary>Has HR's pages, and grants and removes both roles.</summary>
    public const string Administrator = "Administrator";

    public static readonly IReadOnlyList<string> All = [Hr, Administrator];
}
