namespace PolicyTraining.Web.Ledger;

internal static class LedgerSetup
{
    /// <summary>Checkpoints over the ledger, what is taken out of it, and the check on it.</summary>
    public static void AddLedger(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<Checkpoints>();
        builder.Services.AddScoped<LedgerExtracts>();
        builder.Services.AddScoped<LedgerExport>();
        builder.Services.AddScoped<LedgerInclusion>();
        builder.Services.AddScoped<LedgerDigests>();
        builder.Services.AddScoped<NightlyCheck>();
    }
}
