namespace PolicyTraining.Web.Workflow.Bulk;

internal static class BulkSetup
{
    /// <summary>A new kind of bulk action is one line here, its deed, and the fields of its form.</summary>
    public static void AddBulkActions(this IServiceCollection services)
    {
        services.AddScoped<BulkDeed, RemindDeed>();
        services.AddScoped<BulkDeed, ExtendDeed>();
        services.AddScoped<BulkDeed, PauseDeed>();
        services.AddScoped<BulkDeed, ExemptDeed>();
        services.AddScoped<BulkDeed, ReassignDeed>();
        services.AddScoped<BulkDeed, RecordPaperDeed>();
        services.AddScoped<BulkDeed, ConfirmDeed>();
        services.AddScoped<BulkDeeds>();
        services.AddScoped<BulkPlans>();
        services.AddScoped<BulkRound>();
    }
}

/// <summary>The deed of each verb.</summary>
public sealed class BulkDeeds(IEnumerable<BulkDeed> deeds)
{
    public BulkDeed Of(Domain.BulkActions.BulkVerb verb) => deeds.Single(deed => deed.Verb == verb);
}
