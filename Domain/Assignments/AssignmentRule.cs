using PolicyTraining.Domain.People;

namespace PolicyTraining.Domain.Assignments;

/// <summary>Who is assigned a bulletin without anybody having to think of it. Asked for everybody who is added to the roster.</summary>
public sealed class AssignmentRule
{
    private AssignmentRule() { } // EF Core

    public AssignmentRule(string name, AssignmentRuleScope scope, string by, TimeProvider clock)
    {
        Change(name, scope);
        (CreatedBy, CreatedAt) = (by, clock.GetUtcNow());
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public string Name { get; private set; } = "";

    public string BulletinNumber { get; private set; } = "";

    /// <summary>The edition that is assigned; null for the newest at that moment.</summary>
    public Guid? EditionId { get; private set; }

    /// <summary>The units the rule is for; none for all of them.</summary>
    public IReadOnlyList<string> Units { get; private set; } = [];

    /// <summary>Part of a position, in any case; null for every position.</summary>
    public string? PositionContains { get; private set; }

    /// <summary>Hired on this day or later; null for everybody.</summary>
    public DateOnly? HiredFrom { get; private set; }

    /// <summary>HR hands the bulletin over on the day of hire, from which the deadline then runs; else the notice is the receipt.</summary>
    public bool IsHandedOver { get; private set; }

    public bool IsActive { get; private set; } = true;

    public string CreatedBy { get; private init; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    public AssignmentRuleScope Scope => new(BulletinNumber, EditionId, Units, PositionContains, HiredFrom, IsHandedOver);

    /// <exception cref="RuleBrokenException">It has no name, or names no bulletin.</exception>
    public void Change(string name, AssignmentRuleScope scope)
    {
        Rule.Require(!string.IsNullOrWhiteSpace(name), "Give the rule a name.");
        Rule.Require(scope.BulletinNumber.Length > 0, "Choose what the rule assigns.");
        Name = Employee.Tidy(name);
        (BulletinNumber, EditionId, Units) = (scope.BulletinNumber, scope.EditionId, [.. scope.Units]);
        PositionContains = string.IsNullOrWhiteSpace(scope.PositionContains) ? null : Employee.Tidy(scope.PositionContains);
        (HiredFrom, IsHandedOver) = (scope.HiredFrom, scope.IsHandedOver);
    }

    /// <summary>A paused rule assigns nothing; what it assigned before stays.</summary>
    public void Pause() => IsActive = false;

    public void Resume() => IsActive = true;
}

/// <summary>What a rule assigns, and to whom.</summary>
/// <param name="EditionId">Null for the newest edition.</param>
/// <param name="Units">None for all units.</param>
/// <param name="IsHandedOver">Received on the day of hire instead of by notice.</param>
public sealed record AssignmentRuleScope(
    string BulletinNumber, Guid? EditionId, IReadOnlyList<string> Units, string? PositionContains, DateOnly? HiredFrom, bool IsHandedOver)
{
    /// <summary>Why the rule does not take this person in; null when it does.</summary>
    public string? Misses(string unit, string position, DateOnly hiredOn) =>
        Units.Count > 0 && !Units.Contains(unit, StringComparer.OrdinalIgnoreCase) ? $"Their unit is {unit}."
        : !string.IsNullOrWhiteSpace(PositionContains) && !position.Contains(PositionContains.Trim(), StringComparison.OrdinalIgnoreCase) ? $"Their position is {position}."
        : hiredOn < HiredFrom ? $"They were hired on {hiredOn.InBrief}."
        : null;

    /// <summary>Who is meant, and why: <c>unit Challenge Academy, position with “nurse”, hired on or after Oct 5, 2026</c>.</summary>
    public string Who
    {
        get
        {
            string?[] parts =
            [
                Units.Count == 0 ? null : $"in {string.Join(" or ", Units)}",
                string.IsNullOrWhiteSpace(PositionContains) ? null : $"whose position has “{PositionContains.Trim()}”",
                HiredFrom is { } day ? $"hired on or after {day.InBrief}" : null,
            ];
            var said = string.Join(", ", parts.Where(part => part is not null));
            return said.Length == 0 ? "Everyone who is added" : $"Everyone who is added, {said}";
        }
    }
}
