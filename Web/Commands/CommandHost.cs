using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Commands;

/// <summary>The program's services for a command: nothing is served and nothing runs in the background.</summary>
internal sealed class CommandHost
{
    private readonly WebApplicationBuilder _builder = WebApplication.CreateBuilder();
    private readonly Lazy<WebApplication> _host;

    public CommandHost() => _host = new(() =>
    {
        _builder.AddTraining();
        return _builder.Build();
    });

    public IConfiguration Configuration => _builder.Configuration;

    public string ContentRoot => _builder.Environment.ContentRootPath;

    public IServiceProvider Services => _host.Value.Services;
}
