using Microsoft.Extensions.Hosting.Systemd;

namespace PolicyTraining.Web.Hosting;

internal static class SystemdNotice
{
    /// <summary>
    /// Started by systemd, the program tells it when it is ready and when it stops (<c>Type=notify</c>). <c>AddSystemd</c> would also
    /// turn the log into lines without their trace and actor.
    /// </summary>
    public static void AddSystemdNotice(this IServiceCollection services)
    {
        if (!SystemdHelpers.IsSystemdService())
            return;
        services.AddSingleton<ISystemdNotifier, SystemdNotifier>();
        services.AddSingleton<IHostLifetime, SystemdLifetime>();
    }
}
