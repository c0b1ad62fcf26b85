using System.Globalization;
using System.Text.Json.Nodes;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Ledger;

namespace PolicyTraining.Web.Features.Hr.Ledger;

/// <summary>What happened in the agency, in words. One of a kind that this program does not know is told by its name.</summary>
/// <param name="By">Null once that was purged.</param>
/// <param name="Note">The reason, or what else belongs to it.</param>
public sealed record AgencySentence(DateTimeOffset At, string What, string? By, string? Note)
{
    public static AgencySentence Of(LedgerEntry entry)
    {
        var facts = JsonNode.Parse(entry.Facts) as JsonObject ?? [];
        string? Fact(string name) => facts[name]?.ToString();
        string Of() => entry.Detail("of") ?? "somebody";
        string Day(string name) =>
            DateOnly.TryParseExact(Fact(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.InBrief : "an unknown day";

        var what = entry.Kind switch
        {
            LedgerKind.RoleGranted => $"Granted {Of()} the role {Fact("role")}",
            LedgerKind.SignInReset => $"Reset the sign-in of {Of()}",
            LedgerKind.RoleRemoved => $"Took the role {Fact("role")} from {Of()}",
            LedgerKind.AccountClosed => $"Closed the account of {Of()}",
            LedgerKind.AccountReopened => $"Opened the account of {Of()} again",
            LedgerKind.DelegateNamed => $"Named {entry.Detail("delegate") ?? "somebody"} to act for {Of()}, {Day("from")} to {Day("to")}",
            LedgerKind.DelegateEnded => $"Ended a delegation that began {Day("from")}",
            LedgerKind.CalendarChanged => $"Made {Day("on")} a {(Fact("isWorkday") == "true" ? "workday" : "day off")}: {Fact("name")}",
            LedgerKind.CalendarChangeTakenBack => $"Took back what was said of {Day("on")}",
            LedgerKind.RuleKept => $"Kept the rule “{Fact("name")}”{(Fact("isActive") == "true" ? "" : ", paused")}",
            LedgerKind.WordingChanged => Fact("isShipped") == "true" ? $"Put the letter “{Fact("letter")}” back into its own words" : $"Reworded the letter “{Fact("letter")}”",
            LedgerKind.MailHeld => "Held all mail back",
            LedgerKind.MailReleased => "Let mail go again",
            LedgerKind.HoldPlaced => "Placed a legal hold on all records of a person",
            LedgerKind.HoldReleased => "Released a legal hold on all records of a person",
            LedgerKind.RegisterExported => $"Exported a list of {Fact("rows")} rows",
            LedgerKind.LedgerExported => Fact("withDetails") == "true" ? "Exported the ledger with names and reasons" : "Exported the ledger without names",
            LedgerKind.RosterImported => $"Applied a roster of {Fact("rows")} rows",
            LedgerKind.RosterImportUndone => "Undid the import of a roster",
            LedgerKind.ScanTaken => "Downloaded a scan that belongs to no assignment yet",
            _ => $"{char.ToUpperInvariant(entry.Kind[0])}{entry.Kind[1..].Replace('-', ' ')}",
        };
        return new(entry.At, what, entry.Detail("by"), entry.Detail("reason") ?? entry.Detail("definition") ?? Fact("who"));
    }
}
