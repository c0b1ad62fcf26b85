using PolicyTraining.Web.Register;

namespace PolicyTraining.Web.Exports;

internal static class ExportSetup
{
    /// <summary>Lists given out as files, and the recount of what they and the desk say.</summary>
    public static void AddExports(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<AssignmentExport>();
        builder.Services.AddScoped<Recount>();
    }
}
