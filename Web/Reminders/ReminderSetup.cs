using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Reminders;

internal static class ReminderSetup
{
    /// <summary>The ladder's settings and the rounds that climb it.</summary>
    public static void AddReminders(this IHostApplicationBuilder builder)
    {
        builder.AddCheckedOptions<LadderOptions>(LadderOptions.Section);
        builder.Services.AddScoped<WorkCalendars>();
        builder.Services.AddScoped<SendingHours>();
        builder.Services.AddScoped<HalfDone>();
        builder.Services.AddScoped<ReminderRound>();
        builder.Services.AddScoped<DigestRound>();
        builder.Services.AddScoped<SummaryRound>();
        builder.Services.AddScoped<SendingGate>();
    }
}
