using PolicyTraining.Web.Features.Hr.Person.AuditPacks;
using PolicyTraining.Web.Features.Hr.Person.Timelines;

namespace PolicyTraining.Web.Features.Hr.Person;

internal static class PersonSetup
{
    /// <summary>What stands behind a person's page.</summary>
    public static void AddPerson(this IServiceCollection services)
    {
        services.AddScoped<LedgerEvents>();
        services.AddScoped<CourseEvents>();
        services.AddScoped<DueDateEvents>();
        services.AddScoped<ConversationEvents>();
        services.AddScoped<MailEvents>();
        services.AddScoped<SignInEvents>();
        services.AddScoped<RosterEvents>();
        services.AddScoped<HoldEvents>();
        services.AddScoped<Timeline>();
        services.AddScoped<PlannedMail>();
        services.AddScoped<PersonPages>();
        services.AddScoped<AuditPackContents>();
        services.AddScoped<AuditPack>();
    }
}
