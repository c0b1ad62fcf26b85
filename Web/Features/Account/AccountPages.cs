using PolicyTraining.Web.Identity.Confirmation;

namespace PolicyTraining.Web.Features.Account;

internal static class AccountPages
{
    public static void AddAccountPages(this IServiceCollection services) => services.AddScoped<IConfirmationWay, PasswordConfirmation>();
}
