namespace PolicyTraining.Web.Features.Assessment;

internal static class AssessmentSetup
{
    /// <summary>What the assessment's pages are made of.</summary>
    public static void AddAssessment(this IServiceCollection services)
    {
        services.AddScoped<AssessmentPages>();
        services.AddScoped<QuestionPages>();
        services.AddScoped<ReviewPages>();
    }
}
