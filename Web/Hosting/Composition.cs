using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Demo;
using PolicyTraining.Web.Documents;
using PolicyTraining.Web.Exports;
using PolicyTraining.Web.Features.Account;
using PolicyTraining.Web.Features.Account.MyData;
using PolicyTraining.Web.Features.Assessment;
using PolicyTraining.Web.Features.Certification;
using PolicyTraining.Web.Features.Home;
using PolicyTraining.Web.Features.Hr;
using PolicyTraining.Web.Features.Hr.Reconciliation;
using PolicyTraining.Web.Features.Learning;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Features.Team;
using PolicyTraining.Web.Features.Verification;
using PolicyTraining.Web.Health;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Identity.SingleSignOn;
using PolicyTraining.Web.Ledger;
using PolicyTraining.Web.Mail;
using PolicyTraining.Web.Reminders;
using PolicyTraining.Web.Telemetry;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Hosting;

/// <summary>The program's parts, one line each.</summary>
internal static class Composition
{
    /// <summary>All that serving and the commands share: everything but pages and background work.</summary>
    public static void AddTraining(this IHostApplicationBuilder builder)
    {
        builder.Services.AddLogScopes();
        builder.Services.AddMeasures();
        builder.AddAgency();
        builder.AddCheckedOptions<RetentionOptions>(RetentionOptions.Section);
        builder.AddProxies();
        builder.AddData();
        builder.AddAccounts();
        builder.AddMail();
        builder.AddDocuments();
        builder.AddLedger();
        builder.AddReminders();
        builder.AddWorkflow();
        builder.AddExports();
    }

    /// <summary>The pages.</summary>
    public static void AddPages(this IHostApplicationBuilder builder)
    {
        builder.AddCheckedOptions<ServingOptions, ServingOptionsValidator>(ServingOptions.Section);
        builder.AddHttps();
        builder.AddRateLimits();
        builder.Services.AddRequestLimits();
        builder.Services
            .AddControllersWithViews(options =>
            {
                options.ModelBinderProviders.AddPlainText();
                // Itself rather than its type, so that it keeps its place after the filters that limit what it reads.
                options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
                options.Filters.Add<RefusalFilter>();
                options.Filters.Add<SecondFactorFilter>();
            })
            .AddFeatureViews()
            .WithoutApis();
        builder.Services.AddSingleton<DemoAccounts>();
        builder.Services.AddScoped<OpenItems>();
        builder.Services.AddScoped<ClauseCards>();
        builder.Services.AddScoped<InquiryPages>();
        builder.Services.AddLearning();
        builder.Services.AddHr();
        builder.Services.AddTeam();
        builder.Services.AddAssessment();
        builder.Services.AddScoped<ReadableCertifications>();
        builder.Services.AddMyData();
        builder.Services.AddVerification();
        builder.Services.AddScoped<SignerConfirmations>();
        builder.Services.AddAccountPages();
        builder.Services.AddScoped<ArrivalMatcher>();
        builder.Services.AddScoped<CertificationArchive>();
        builder.Services.AddScoped<HomeCards>();
        builder.AddHealth();
    }

    public static void UsePages(this WebApplication app)
    {
        app.UseDrain();
        app.UseTrustedProxies();
        app.UseSecurityHeaders();
        app.UseHttps();
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseReadableForms();
        app.UseRouting();
        app.UseRequestLimits();
        app.UseCookiePolicy();
        app.UseSingleSignOn();
        app.UseAuthentication();
        app.UseActorInLogs();
        app.UseLooks();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.MapFiles();
        app.MapHealth();
        app.MapControllers();
    }
}
