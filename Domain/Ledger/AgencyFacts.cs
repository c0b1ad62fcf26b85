using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Calendars;
using PolicyTraining.Domain.People;
using PolicyTraining.Domain.Retention;

namespace PolicyTraining.Domain.Ledger;

/// <summary>
/// What the ledger tells of things that concern no single assignment: who may do what, HR's settings, what left the program as a
/// file. They are one chain, <see cref="LedgerChain.Agency"/>. The first object is for everybody, the second tells of people.
/// </summary>
public static class AgencyFacts
{
    public static LedgerEntry RoleGranted(Guid accountId, string name, string role, string by, TimeProvider clock) =>
        Of(LedgerKind.RoleGranted, clock, new { Account = accountId, Role = role }, new { Of = name, By = by });

    public static LedgerEntry RoleRemoved(Guid accountId, string name, string role, string by, TimeProvider clock) =>
        Of(LedgerKind.RoleRemoved, clock, new { Account = accountId, Role = role }, new { Of = name, By = by });

    /// <summary>What the account asks beside the password is removed, and its sessions are over.</summary>
    public static LedgerEntry SignInReset(Guid accountId, string name, string by, TimeProvider clock) =>
        Of(LedgerKind.SignInReset, clock, new { Account = accountId }, new { Of = name, By = by });

    /// <summary>Its person left or was suspended, and nobody signs in with it.</summary>
    public static LedgerEntry AccountClosed(Guid accountId, string name, string by, TimeProvider clock) =>
        Of(LedgerKind.AccountClosed, clock, new { Account = accountId }, new { Of = name, By = by });

    public static LedgerEntry AccountReopened(Guid accountId, string name, string by, TimeProvider clock) =>
        Of(LedgerKind.AccountReopened, clock, new { Account = accountId }, new { Of = name, By = by });

    /// <summary>Somebody sees another's team from one day to another.</summary>
    public static LedgerEntry DelegateNamed(Delegation delegation, string supervisor, string deputy) =>
        LedgerEntry.Of(
            LedgerChain.Agency, LedgerKind.DelegateNamed, delegation.NamedAt,
            new { delegation.From, delegation.To },
            new { Of = supervisor, Delegate = deputy, By = delegation.NamedBy });

    public static LedgerEntry DelegateEnded(Delegation delegation) =>
        LedgerEntry.Of(
            LedgerChain.Agency, LedgerKind.DelegateEnded, delegation.EndedAt!.Value,
            new { delegation.From, delegation.To },
            new { delegation.SupervisorId, delegation.DelegateId, By = delegation.EndedBy });

    public static LedgerEntry CalendarChanged(CalendarChange change) =>
        LedgerEntry.Of(
            LedgerChain.Agency, LedgerKind.CalendarChanged, change.At,
            new { change.On, change.IsWorkday, change.Name },
            new { change.By });

    public static LedgerEntry CalendarChangeTakenBack(CalendarChange change, string by, TimeProvider clock) =>
        Of(LedgerKind.CalendarChangeTakenBack, clock, new { change.On, change.Name }, new { By = by });

    /// <summary>A rule that assigns was added or changed.</summary>
    public static LedgerEntry RuleKept(AssignmentRule rule, string by, TimeProvider clock) =>
        Of(LedgerKind.RuleKept, clock, new { Rule = rule.Id, rule.Name, rule.IsActive, rule.Scope.Who }, new { By = by });

    /// <param name="letter">The letter's name.</param>
    /// <param name="isShipped">Back to the wording it ships with.</param>
    public static LedgerEntry WordingChanged(string letter, bool isShipped, string by, DateTimeOffset at) =>
        LedgerEntry.Of(LedgerChain.Agency, LedgerKind.WordingChanged, at, new { Letter = letter, IsShipped = isShipped }, new { By = by });

    public static LedgerEntry MailHeld(string reason, string by, TimeProvider clock) =>
        Of(LedgerKind.MailHeld, clock, new { }, new { Reason = reason, By = by });

    public static LedgerEntry MailReleased(string by, TimeProvider clock) => Of(LedgerKind.MailReleased, clock, new { }, new { By = by });

    /// <summary>On the chain of the assignment it is about; on the agency's when it is about everything of a person.</summary>
    public static LedgerEntry HoldPlaced(LegalHold hold) =>
        LedgerEntry.Of(
            hold.AssignmentId ?? LedgerChain.Agency, LedgerKind.HoldPlaced, hold.PlacedAt,
            new { Hold = hold.Id },
            new { Employee = hold.EmployeeId, hold.Reason, By = hold.PlacedBy });

    public static LedgerEntry HoldReleased(LegalHold hold) =>
        LedgerEntry.Of(
            hold.AssignmentId ?? LedgerChain.Agency, LedgerKind.HoldReleased, hold.Release!.At,
            new { Hold = hold.Id },
            new { Employee = hold.EmployeeId, hold.Release.Reason, hold.Release.By });

    /// <summary>A list left the program as a file.</summary>
    /// <param name="sha256">Of its rows.</param>
    /// <param name="definition">What was exported, in a sentence.</param>
    public static LedgerEntry RegisterExported(int rows, string sha256, string definition, string by, TimeProvider clock) =>
        Of(LedgerKind.RegisterExported, clock, new { Rows = rows, Sha256 = sha256 }, new { Definition = definition, By = by });

    /// <param name="withDetails">With what the entries tell of people.</param>
    public static LedgerEntry LedgerExported(bool withDetails, string by, TimeProvider clock) =>
        Of(LedgerKind.LedgerExported, clock, new { WithDetails = withDetails }, new { By = by });

    public static LedgerEntry RosterImported(Guid importId, int rows, string by, TimeProvider clock) =>
        Of(LedgerKind.RosterImported, clock, new { Import = importId, Rows = rows }, new { By = by });

    public static LedgerEntry RosterImportUndone(Guid importId, string by, TimeProvider clock) =>
        Of(LedgerKind.RosterImportUndone, clock, new { Import = importId }, new { By = by });

    private static LedgerEntry Of(string kind, TimeProvider clock, object facts, object details) =>
        LedgerEntry.Of(LedgerChain.Agency, kind, clock.GetUtcNow(), facts, details);
}
