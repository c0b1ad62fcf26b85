namespace PolicyTraining.Web.Features.Team;

internal static class TeamSetup
{
    public static void AddTeam(this IServiceCollection services) => services.AddScoped<TeamPages>();
}
