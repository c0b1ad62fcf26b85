using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity.Authenticators;
using PolicyTraining.Web.Identity.Confirmation;
using PolicyTraining.Web.Identity.Keys;
using PolicyTraining.Web.Identity.Notices;
using PolicyTraining.Web.Identity.Passkeys;
using PolicyTraining.Web.Identity.Passwords;
using PolicyTraining.Web.Identity.Sessions;
using PolicyTraining.Web.Identity.SingleSignOn;

namespace PolicyTraining.Web.Identity;

/// <summary>Who may sign in, and who may do what: deny by default.</summary>
internal static class IdentitySetup
{
    public static void AddAccounts(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddIdentity<Account, IdentityRole<Guid>>(options =>
            {
                // Length is what makes a password strong; rules of composition only make it hard to remember (NIST SP 800-63B).
                options.Password = new PasswordOptions
                {
                    RequiredLength = 12,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                    RequiredUniqueChars = 5,
                };
                options.User.RequireUniqueEmail = true;
                options.Tokens.PasswordResetTokenProvider = TokenOptions.DefaultProvider;
            })
            .AddEntityFrameworkStores<TrainingDb>()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddPasswordValidator<GuessablePasswords>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<InvitationTokens>(InvitationTokens.Name);

        // OWASP's figure for PBKDF2-HMAC-SHA-512 (2023); a password hashed with fewer rounds is hashed anew when it is next used.
        builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        builder.Services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = Invitations.ResetLifespan);
        builder.Services.Configure<SecurityStampValidatorOptions>(options =>
        {
            options.ValidationInterval = TimeSpan.FromMinutes(1);
            options.OnRefreshingPrincipal = SessionValidator.KeepSession;
        });
        builder.Services.ConfigureApplicationCookie(options =>
        {
            options.LoginPath = "/account/sign-in";
            // A page that is not open to somebody answers 403 where it is; the error page is shown in its place.
            options.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
            // Whoever answers after the session has ended signs in again and finds the answer as it was sent.
            var toSignIn = options.Events.OnRedirectToLogin;
            options.Events.OnRedirectToLogin = async context =>
            {
                await context.HttpContext.RequestServices.GetRequiredService<UnsentAnswers>().KeepAsync(context.HttpContext.RequestAborted);
                await toSignIn(context);
            };
            options.ReturnUrlParameter = "returnUrl";
            options.SlidingExpiration = true;
        });
        builder.Services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<IOptions<SignInRules>>((options, rules) => options.ExpireTimeSpan = rules.Value.IdleTimeout);

        builder.Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(Policies.Hr, policy => policy.RequireRole(Roles.Hr, Roles.Administrator))
            .AddPolicy(Policies.ReadRegister, policy => policy.RequireRole(Roles.Hr, Roles.Administrator, Roles.Auditor))
            .AddPolicy(Policies.Administrator, policy => policy.RequireRole(Roles.Administrator))
            .AddPolicy(Policies.Employee, policy => policy.RequireClaim(AccountClaims.EmployeeId));

        builder.AddKeys();
        builder.Services.AddConfinedCookies();
        builder.Services.AddSecurityLog();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<UnsentAnswers>();
        builder.Services.AddScoped<Looks>();
        builder.AddCheckedOptions<SignInRules, SignInRulesValidator>(SignInRules.Section);
        builder.Services.AddOptions<SignInRules>().PostConfigure<IHostEnvironment>((rules, environment) =>
            rules.RequireSecondFactor ??= environment.IsDevelopment() ? SecondFactorDuty.Nobody : SecondFactorDuty.Staff);
        builder.Services.AddScoped<AccountSessions>();
        builder.Services.AddScoped<ISecurityStampValidator, SessionValidator>();
        builder.Services.AddScoped<IdentityConfirmations>();
        builder.Services.AddScoped<ConfirmationWays>();
        builder.Services.AddScoped<SignInMeans>();
        builder.Services.AddPasskeys();
        builder.AddSingleSignOn();
        builder.Services.AddScoped<TryCounter>();
        builder.Services.AddScoped<RecoveryCodes>();
        builder.Services.AddScoped<AuthenticatorApps>();
        builder.Services.AddScoped<ISignInProof>(services => services.GetRequiredService<AuthenticatorApps>());
        builder.Services.AddScoped<AccountNotices>();
        builder.Services.AddScoped<KnownBrowsers>();
        builder.Services.AddScoped<Credentials>();
        builder.Services.AddScoped<SignIns>();
        builder.Services.AddScoped<SignInRetention>();
        builder.Services.AddScoped<Invitations>();
        builder.Services.AddScoped<RosterLinks>();
        builder.Services.AddScoped<RoleGrants>();
    }
}

/// <summary>The names of the authorization policies.</summary>
public static class Policies
{
    /// <summary>Changes what HR keeps: every page that leads to a change, and the change itself.</summary>
    public const string Hr = "HR";

    /// <summary>Reads what HR keeps. Who may only read is shown no way to a change.</summary>
    public const string ReadRegister = "ReadRegister";

    public const string Administrator = "Administrator";

    /// <summary>The account belongs to somebody in the roster.</summary>
    public const string Employee = "Employee";
}
