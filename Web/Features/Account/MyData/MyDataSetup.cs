namespace PolicyTraining.Web.Features.Account.MyData;

internal static class MyDataSetup
{
    public static void AddMyData(this IServiceCollection services)
    {
        services.AddScoped<HeldOfAccount>();
        services.AddScoped<HeldOfCourse>();
        services.AddScoped<HeldOfSignature>();
        services.AddScoped<MyDataPages>();
    }
}
