using PolicyTraining.Web.Features.Hr.Assignments;
using PolicyTraining.Web.Features.Hr.BulkActions;
using PolicyTraining.Web.Features.Hr.Ladder;
using PolicyTraining.Web.Features.Hr.Person;

namespace PolicyTraining.Web.Features.Hr;

internal static class HrSetup
{
    /// <summary>What stands behind HR's pages.</summary>
    public static void AddHr(this IServiceCollection services)
    {
        services.AddScoped<AssignmentLadder>();
        services.AddScoped<AssignmentListPages>();
        services.AddScoped<BulkActionPages>();
        services.AddScoped<LadderSimulation>();
        services.AddPerson();
    }
}
