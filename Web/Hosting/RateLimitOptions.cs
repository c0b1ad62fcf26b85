using Microsoft.Extensions.Options;

namespace PolicyTraining.Web.Hosting;

/// <summary>How much may be asked: so much at once, and then so much a minute.</summary>
public sealed class RateLimit
{
    public RateLimit() { } // bound from the configuration

    public RateLimit(int burst, int perMinute) => (Burst, PerMinute) = (burst, perMinute);

    /// <summary>At once.</summary>
    public int Burst { get; set; }

    /// <summary>Added again each minute, up to <see cref="Burst"/>.</summary>
    public int PerMinute { get; set; }

    public bool IsSensible => Burst is > 0 and <= 100_000 && PerMinute is > 0 and <= 100_000;
}

/// <summary>
/// The section <c>RateLimits</c>. What is asked before signing in is counted by network address, and an agency may have one
/// address for everybody: two hundred recruits who sign in from one armoury on one morning must all get in. What is asked
/// afterwards is counted by account. That no single account is tried without end is the lock-out's business.
/// </summary>
public sealed class RateLimitOptions
{
    public const string Section = "RateLimits";

    /// <summary>Sign-in, by address.</summary>
    public RateLimit SignIn { get; set; } = new(300, 60);

    /// <summary>Passwords set through a link, by address.</summary>
    public RateLimit NewPassword { get; set; } = new(300, 60);

    /// <summary>Links asked for, by address; besides, one account gets one every five minutes.</summary>
    public RateLimit Links { get; set; } = new(60, 30);

    /// <summary>Pages and forms behind a supervisor's link, by address.</summary>
    public RateLimit RosterLinks { get; set; } = new(120, 120);

    /// <summary>Certifications verified, by account or else address.</summary>
    public RateLimit Verification { get; set; } = new(60, 60);

    /// <summary>Identity confirmed again, as before signing.</summary>
    public RateLimit Confirmation { get; set; } = new(20, 10);

    /// <summary>Files brought.</summary>
    public RateLimit Uploads { get; set; } = new(60, 30);

    /// <summary>Reminders by hand; besides, one person gets one a day.</summary>
    public RateLimit Reminders { get; set; } = new(120, 60);

    /// <summary>Files taken along.</summary>
    public RateLimit Exports { get; set; } = new(30, 10);

    public IEnumerable<(string Name, RateLimit Limit)> All =>
    [
        (nameof(SignIn), SignIn), (nameof(NewPassword), NewPassword), (nameof(Links), Links), (nameof(RosterLinks), RosterLinks),
        (nameof(Verification), Verification), (nameof(Confirmation), Confirmation), (nameof(Uploads), Uploads),
        (nameof(Reminders), Reminders), (nameof(Exports), Exports),
    ];
}

internal sealed class RateLimitOptionsValidator : IValidateOptions<RateLimitOptions>
{
    public ValidateOptionsResult Validate(string? name, RateLimitOptions options)
    {
        var faults = options.All.Where(named => !named.Limit.IsSensible)
            .Select(named => $"RateLimits:{named.Name} allows {named.Limit.Burst} at once and {named.Limit.PerMinute} a minute: give each of Burst and PerMinute 1 to 100,000.")
            .ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
