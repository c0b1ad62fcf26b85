using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity.Confirmation;

namespace PolicyTraining.Web.Identity.Passkeys;

/// <summary>Passkeys belong to the host of <c>Agency:PublicUrl</c>: on another host those made here do not work.</summary>
internal static class PasskeySetup
{
    public static void AddPasskeys(this IServiceCollection services)
    {
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<AgencyOptions>, IHostEnvironment>((passkeys, agency, environment) =>
        {
            var site = new Uri(agency.Value.PublicUrl);
            passkeys.ServerDomain = site.Host;
            // A signature rests on it: the device asks for face, finger or PIN each time.
            passkeys.UserVerificationRequirement = "required";
            // Found without typing an address first.
            passkeys.ResidentKeyRequirement = "required";
            passkeys.ValidateOrigin = context => ValueTask.FromResult(
                !context.CrossOrigin && context.TopOrigin is null && IsOurs(context.Origin, site, environment));
        });
        services.AddScoped<PasskeyCeremonies>();
        services.AddScoped<AccountPasskeys>();
        services.AddScoped<IConfirmationWay, PasskeyConfirmation>();
        services.AddScoped<ISignInProof, PasskeyProof>();
    }

    /// <summary>In Development the program may listen on any port of its host.</summary>
    private static bool IsOurs(string origin, Uri site, IHostEnvironment environment) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Scheme == site.Scheme && from.Host == site.Host
        && (from.Port == site.Port || environment.IsDevelopment());
}
