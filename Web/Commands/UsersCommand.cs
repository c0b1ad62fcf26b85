using System.CommandLine;
using Microsoft.AspNetCore.Identity;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Commands;

/// <summary>The command <c>users</c>: makes the first account, since none comes with the program.</summary>
internal static class UsersCommand
{
    public static Command Create(CommandHost host)
    {
        var email = new Option<string>("--email") { Description = "The administrator's e-mail address.", HelpName = "ADDRESS", Required = true };
        var name = new Option<string>("--name") { Description = "How pages and records call the person.", DefaultValueFactory = _ => "Administrator" };
        var addAdmin = new Command("add-admin", "Make someone an administrator and print the link with which they set their password.") { email, name };
        addAdmin.SetAction(async (parsed, cancellation) =>
        {
            var link = await AddAsync(host.Services, parsed.GetRequiredValue(email), parsed.GetRequiredValue(name), cancellation);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(link);
        });
        return new Command("users", "Make the first account.") { addAdmin };
    }

    private static async Task<string> AddAsync(IServiceProvider services, string email, string name, CancellationToken cancellation)
    {
        await services.MigrateAsync(cancellation);
        await using var scope = services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = await accounts.FindByEmailAsync(email) ?? await CreateAsync(accounts, email, name);
        await scope.ServiceProvider.GetRequiredService<RoleGrants>().GrantAsync(account, Roles.Administrator, "The command users add-admin");
        if (!account.IsInvited)
            return $"{email} is an administrator now, and signs in as before.";

        var db = scope.ServiceProvider.GetRequiredService<TrainingDb>();
        db.Outbox.Add(OutboxMessage.ToAccount(LetterKind.Invitation, account.Id, scope.ServiceProvider.GetRequiredService<TimeProvider>()));
        await db.SaveChangesAsync(cancellation);
        var link = await scope.ServiceProvider.GetRequiredService<Invitations>().InvitationLinkAsync(account);
        return $"{email} is an administrator now. This link sets the password and works for {InvitationTokens.Lifespan.Days} days:\n{link}\n"
            + "The same invitation is sent by e-mail once the web application runs.";
    }

    private static async Task<Account> CreateAsync(UserManager<Account> accounts, string email, string name)
    {
        var account = new Account(email, name, employeeId: null);
        var created = await accounts.CreateAsync(account);
        Rule.Require(created.Succeeded, string.Join(" ", created.Errors.Select(error => error.Description)));
        return account;
    }
}
