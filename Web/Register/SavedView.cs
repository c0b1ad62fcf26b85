using PolicyTraining.Domain;

namespace PolicyTraining.Web.Register;

/// <summary>Filters of the register that somebody in HR keeps under a name.</summary>
public sealed class SavedView
{
    public const int LongestName = 80;

    private SavedView() { } // EF Core

    /// <param name="query">The query string, beginning with a question mark.</param>
    public SavedView(Guid ownerId, string owner, string? name, bool isShared, string query, TimeProvider clock)
    {
        (OwnerId, Owner, Query, SavedAt) = (ownerId, owner, query, clock.GetUtcNow());
        Rename(name, isShared);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid OwnerId { get; private init; }

    /// <summary>As others in HR see who shares it.</summary>
    public string Owner { get; private init; } = "";

    public string Name { get; private set; } = "";

    /// <summary>All who read the register see it; only the owner changes it.</summary>
    public bool IsShared { get; private set; }

    public string Query { get; private init; } = "";

    public DateTimeOffset SavedAt { get; private init; }

    public string Address => $"/hr/assignments{Query}";

    /// <exception cref="RuleBrokenException">The name is missing, too long, or holds what cannot be shown.</exception>
    public void Rename(string? name, bool isShared)
    {
        var tidy = string.Join(' ', (name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Rule.Require(tidy.Length > 0, "Give the view a name, such as “Overdue in Finance”.");
        Rule.Require(tidy.Length <= LongestName, $"Shorten the name to {LongestName} characters; it has {tidy.Length}.");
        Rule.Require(!tidy.Any(char.IsControl), "The name holds a character that cannot be shown. Type it anew.");
        (Name, IsShared) = (tidy, isShared);
    }
}

public static class SavedViewQueries
{
    extension(IQueryable<SavedView> views)
    {
        /// <summary>Somebody's own, and those that others share, by name.</summary>
        public IQueryable<SavedView> SeenBy(Guid accountId) =>
            views.Where(view => view.OwnerId == accountId || view.IsShared).OrderBy(view => view.Name);
    }
}
