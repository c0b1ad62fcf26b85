using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Identity.SingleSignOn;
using PolicyTraining.Web.Mail.Letters;

namespace PolicyTraining.Web.Mail.Outbox;

/// <summary>The ways into an account.</summary>
public sealed class AccountLetters(
    TrainingDb db, InvitationLinks links, Invitations invitations, SingleSignOnProvider provider, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    public async Task<Draft> InvitationAsync(OutboxMessage message, CancellationToken stopping)
    {
        var account = await LoadAsync(message, stopping);
        return await WhyAwayAsync(account, stopping) is { } away ? Draft.NotNeeded($"The employee {away}.")
            : !account.IsInvited ? Draft.NotNeeded("The account was opened by now.")
            : await links.OfAsync(account) is { } link ? Draft.Of(new Invitation(account.Correspondent, PurposeOf(account), link))
            : Draft.Of(new AccountReady(account.Correspondent, PurposeOf(account), provider.Name, agency.Value.Link("/account/sign-in")));
    }

    public async Task<Draft> ResetAsync(OutboxMessage message, CancellationToken stopping)
    {
        var account = await LoadAsync(message, stopping);
        return await WhyAwayAsync(account, stopping) is { } away ? Draft.NotNeeded($"The employee {away}.") : Draft.Of(new PasswordReset(
            account.Correspondent,
            await invitations.ResetLinkAsync(account),
            clock.GetUtcNow() + Invitations.ResetLifespan,
            agency.Value.Zone));
    }

    public async Task<Draft> NoticeAsync(OutboxMessage message, CancellationToken stopping)
    {
        var account = await LoadAsync(message, stopping);
        if (await db.AccountChanges.AsNoTracking().SingleOrDefaultAsync(known => known.Id == message.AccountChangeId, stopping) is not { } change)
            return Draft.NotNeeded("What it tells of is forgotten by now.");

        return Draft.Of(new SignInNotice(
            account.Correspondent, change.Kind, change.Browser, change.At, agency.Value.Zone, agency.Value.Link("/account/security")).ToLetter());
    }

    private Task<Account> LoadAsync(OutboxMessage message, CancellationToken stopping) =>
        db.Users.SingleAsync(candidate => candidate.Id == message.AccountId, stopping);

    private async Task<string?> WhyAwayAsync(Account account, CancellationToken stopping) =>
        (await db.Employees.AsNoTracking().SingleOrDefaultAsync(employee => employee.Id == account.EmployeeId, stopping))?.WhyAway;

    private static string PurposeOf(Account account) =>
        account.EmployeeId is null ? "look after training and certifications" : "read your bulletins and sign their receipts";
}

/// <summary>Makes the link with which a new account sets its password.</summary>
public sealed class InvitationLinks(Invitations invitations, IOptions<SignInRules> rules, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    /// <returns>Null where nobody signs in with a password.</returns>
    public async Task<InvitationLink?> OfAsync(Account account) => rules.Value.Passwords
        ? new(await invitations.InvitationLinkAsync(account), clock.Today(agency.Value.Zone).AddDays(InvitationTokens.Lifespan.Days - 1))
        : null;
}
