using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace PolicyTraining.Web.Identity;

/// <summary>Tokens of invitation links: good for 30 days, and only until a password is set.</summary>
public sealed class InvitationTokens(
    IDataProtectionProvider protection, IOptions<InvitationTokens.Lifespan> options, ILogger<DataProtectorTokenProvider<Account>> logger)
    : DataProtectorTokenProvider<Account>(protection, options, logger)
{
    public new const string Name = "Invitation";
    public const string Purpose = "set-password";

    public sealed class Lifespan : DataProtectionTokenProviderOptions
    {
        public const int Days = 30;

        public Lifespan() => (Name, TokenLifespan) = (InvitationTokens.Name, TimeSpan.FromDays(Days));
    }
}
