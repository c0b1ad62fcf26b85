namespace PolicyTraining.Web.Features.Learning;

internal static class LearningSetup
{
    /// <summary>What the lessons' pages are made of.</summary>
    public static void AddLearning(this IServiceCollection services)
    {
        services.AddScoped<CoursePages>();
        services.AddScoped<LessonPages>();
        services.AddScoped<PracticePages>();
        services.AddScoped<ScenarioPages>();
    }
}
