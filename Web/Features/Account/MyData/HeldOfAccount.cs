using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Identity.Sessions;

namespace PolicyTraining.Web.Features.Account.MyData;

/// <summary>What the roster says of a person, and what their account holds.</summary>
public sealed class HeldOfAccount(TrainingDb db)
{
    public async Task<IReadOnlyList<HeldSection>> OfRosterAsync(Guid employeeId, CancellationToken cancellation)
    {
        var employee = await db.Employees.AsNoTracking().SingleAsync(candidate => candidate.Id == employeeId, cancellation);
        var supervisor = await db.Employees.Where(candidate => candidate.Id == employee.SupervisorId).Select(candidate => candidate.Name).SingleOrDefaultAsync(cancellation);
        // Why HR changed something is for HR alone; that it was changed, and by whom, is not.
        var changes = await db.RosterChanges.AsNoTracking().Where(change => change.EmployeeId == employeeId && change.Field != RosterField.Supervisor)
            .OrderByDescending(change => change.At).ToListAsync(cancellation);
        return
        [
            new(
                "The roster",
                "So that bulletins reach whoever they are meant for, and the certification names the right person.",
                "Kept as long as the personnel roster; it has a schedule of its own.",
                [
                    new("Name", employee.Name),
                    new("E-mail address", employee.Email),
                    new("Employee number", employee.Number ?? "None"),
                    new("Unit", employee.Unit),
                    new("Position", employee.Position),
                    new("Hired on", employee.HiredOn.InWords),
                    new("Supervisor", supervisor ?? "Nobody"),
                    .. changes.Select(change => new HeldFact($"{change.Field} changed by {change.By}", $"{change.Before ?? "nothing"} → {change.After ?? "nothing"}", change.At)),
                ]),
        ];
    }

    public async Task<HeldSection> OfAsync(Guid accountId, CancellationToken cancellation)
    {
        var account = await db.Users.AsNoTracking().SingleAsync(candidate => candidate.Id == accountId, cancellation);
        var roles = await (
            from held in db.UserRoles
            join role in db.Roles on held.RoleId equals role.Id
            where held.UserId == accountId
            select role.Name!).ToListAsync(cancellation);
        var signIns = await db.SignIns.AsNoTracking().Where(signIn => signIn.AccountId == accountId).OrderByDescending(signIn => signIn.At).ToListAsync(cancellation);
        var sessions = await db.Sessions.AsNoTracking().Where(session => session.AccountId == accountId).OrderByDescending(session => session.SignedInAt).ToListAsync(cancellation);
        var authenticator = await db.AuthenticatorApps.AsNoTracking().SingleOrDefaultAsync(app => app.AccountId == accountId, cancellation);
        var passkeys = await db.Set<IdentityUserPasskey<Guid>>().CountAsync(passkey => passkey.UserId == accountId, cancellation);
        var changes = await db.AccountChanges.AsNoTracking().Where(change => change.AccountId == accountId).OrderByDescending(change => change.At).ToListAsync(cancellation);
        var browsers = await db.KnownBrowsers.CountAsync(browser => browser.AccountId == accountId, cancellation);
        return new(
            "Your account",
            "So that nobody else signs in as you. A password is kept only as a hash that nobody can turn back, of a passkey only its public half.",
            $"The account is kept while you work here; each sign-in for {SignInRecord.Lifespan.Days} days and each session for {AccountSession.Lifespan.Days}, so that you and HR can see whether it was you.",
            [
                new("Signs in as", account.Email),
                new("Password", account.PasswordHash is null ? "None" : "Set"),
                new("Authenticator app", authenticator is null ? "None" : "Set up", authenticator?.SetUpAt),
                new("Passkeys", passkeys == 0 ? "None" : $"{passkeys}"),
                new("Browsers you signed in with", $"{browsers}, each known by a random number that we gave it"),
                new("Roles", roles.Count == 0 ? "None" : string.Join(", ", roles)),
                .. signIns.Select(signIn => new HeldFact("Signed in", $"By {signIn.Way.Words}", signIn.At)),
                .. sessions.Select(session => new HeldFact("Session", $"{session.Browser}, {(session.EndedAt is null ? "not ended" : "ended")}", session.SignedInAt)),
                .. changes.Select(change => new HeldFact("Told you by e-mail", $"{change.Kind}, in {change.Browser}", change.At)),
            ]);
    }
}
