using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Identity;

/// <summary>What a link says with which a supervisor speaks about one employee, without signing in.</summary>
/// <param name="RecipientId">To whom the letter went.</param>
public sealed record RosterLink(Guid RecipientId, Guid EmployeeId, Guid AssignmentId);

/// <summary>
/// Links in letters to supervisors, bound to one recipient, one employee, one assignment and this one purpose. They work for
/// 30 days. Opening one changes nothing, and what its form says changes nothing either: HR decides.
/// </summary>
public sealed class RosterLinks(IDataProtectionProvider protection, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    public const string Path = "/team/roster";

    public static readonly TimeSpan Lifespan = TimeSpan.FromDays(30);

    private const int IdLength = 16;
    private const int Length = (3 * IdLength) + sizeof(long);

    private readonly IDataProtector _protector = protection.CreateProtector("PolicyTraining.RosterLinks");

    /// <summary>The full address, for a letter.</summary>
    public string To(Guid recipientId, Guid employeeId, Guid assignmentId)
    {
        byte[] said =
        [
            .. recipientId.ToByteArray(), .. employeeId.ToByteArray(), .. assignmentId.ToByteArray(),
            .. BitConverter.GetBytes((clock.GetUtcNow() + Lifespan).ToUnixTimeSeconds()),
        ];
        return agency.Value.Link($"{Path}/{WebEncoders.Base64UrlEncode(_protector.Protect(said))}");
    }

    /// <returns>Null when the token is not ours, was damaged on its way, or is too old.</returns>
    public RosterLink? Read(string token)
    {
        try
        {
            var said = _protector.Unprotect(WebEncoders.Base64UrlDecode(token));
            return said.Length == Length && BitConverter.ToInt64(said, 3 * IdLength) > clock.GetUtcNow().ToUnixTimeSeconds()
                ? new(IdAt(said, 0), IdAt(said, 1), IdAt(said, 2))
                : null;
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private static Guid IdAt(byte[] said, int place) => new(said.AsSpan(place * IdLength, IdLength));
}
