namespace PolicyTraining.Web.Features.Verification;

internal static class VerificationSetup
{
    public static void AddVerification(this IServiceCollection services)
    {
        services.AddScoped<IssuedRecords>();
        services.AddScoped<FileVerification>();
    }
}
