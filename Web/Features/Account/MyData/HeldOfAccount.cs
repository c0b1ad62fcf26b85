using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Identity;

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
        return new(
            "Your account",
            "So that nobody else signs in as you. A password is kept only as a hash that nobody can turn back.",
            $"The account is kept while you work here; each sign-in for {SignInRecord.Lifespan.Days} days, so that you and HR can see whether it was you.",
            [
                new("Signs in as", account.Email),
                new("Password", account.IsInvited ? "Not set yet" : "Set"),
                new("Roles", roles.Count == 0 ? "None" : string.Join(", ", roles)),
                .. signIns.Select(signIn => new HeldFact("Signed in", signIn.Way == SignInWay.Invitation ? "From the invitation" : InWords(signIn.Way), signIn.At)),
            ]);
    }

    private static string InWords(SignInWay way) => $"With {way.ToString().ToLowerInvariant()}";
}
