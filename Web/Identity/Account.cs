using Microsoft.AspNetCore.Identity;

namespace PolicyTraining.Web.Identity;

/// <summary>Someone who can sign in. Most accounts belong to an employee of the roster; an administrator's may not.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Guid.CreateVersion7();

    /// <summary>An account that gets its password from an invitation.</summary>
    /// <param name="email">Also the name to sign in with.</param>
    /// <param name="displayName">How pages and records call the person.</param>
    public Account(string email, string displayName, Guid? employeeId)
        : this()
    {
        (UserName, Email, DisplayName, EmployeeId) = (email, email, displayName, employeeId);
    }

    public string DisplayName { get; private set; } = "";

    public Guid? EmployeeId { get; private set; }

    /// <summary>When its person left or was suspended, UTC; nobody signs in with it while this stands.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public bool IsClosed => ClosedAt is not null;

    /// <summary>
    /// Until the invitation is used, letters carry its link. It is used up by choosing a password, or by coming in once through
    /// single sign-on, which vouches for the address as well.
    /// </summary>
    public bool IsInvited => PasswordHash is null && !EmailConfirmed;

    /// <summary>Goes with what the roster says of its person.</summary>
    public void Follow(string name, string email, ILookupNormalizer normalizer)
    {
        if (!string.Equals(Email, email, StringComparison.Ordinal))
            SecurityStamp = Guid.NewGuid().ToString("N");
        (DisplayName, UserName, Email) = (name, email, email);
        (NormalizedUserName, NormalizedEmail) = (normalizer.NormalizeName(email), normalizer.NormalizeEmail(email));
    }

    /// <summary>Ends its use. Whoever is signed in with it is signed out within a minute, and links sent for it stop working.</summary>
    public void Close(TimeProvider clock)
    {
        ClosedAt ??= clock.GetUtcNow();
        SecurityStamp = Guid.NewGuid().ToString("N");
    }

    /// <summary>Its person is back. The password is as it was; links that were sent before stay dead.</summary>
    public void Reopen() => ClosedAt = null;
}
