using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Identity.Passwords;

/// <summary>Refuses a password that would be among the first to be tried for this person.</summary>
public sealed class GuessablePasswords(IOptions<AgencyOptions> agency) : IPasswordValidator<Account>
{
    /// <summary>More than anybody types, and little enough to be hashed at once.</summary>
    public const int Longest = 256;

    private const string Advice = "Use a few words in a row that have nothing to do with each other.";

    private static readonly string[] ProductWords = ["policy", "training", "bulletin", "social", "media", "certification", "wing-shr", "dma", "wisconsin"];

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(FaultOf(user, password ?? "") is { } fault
            ? IdentityResult.Failed(new IdentityError { Code = nameof(GuessablePasswords), Description = fault })
            : IdentityResult.Success);

    private string? FaultOf(Account account, string password)
    {
        if (password.Length > Longest)
            return $"Use at most {Longest} characters.";
        if (CommonPasswords.Contain(password))
            return $"This password is known from breaches of other sites, and is tried first. {Advice}";
        return CommonPasswords.IsMadeOf(password, [account.DisplayName, account.Email ?? "", agency.Value.Name, .. ProductWords])
            ? $"This password is made of your name, your address or the agency’s words, which is tried first. {Advice}"
            : null;
    }
}
