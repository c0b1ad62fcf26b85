using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Commands;

/// <summary>The program's services for a command, made when a command asks: nothing is served and nothing runs in the background.</summary>
internal sealed class CommandHost
{
    private readonly Lazy<WebApplicationBuilder> _builder = new(() =>
    {
        var builder = WebApplication.CreateBuilder();
        builder.AddSecretFiles();
        return builder;
    });
    private readonly Lazy<WebApplication> _host;

    public CommandHost() => _host = new(() =>
    {
        _builder.Value.AddTraining();
        return _builder.Value.Build();
    });

    public IConfiguration Configuration => _builder.Value.Configuration;

    public string ContentRoot => _builder.Value.Environment.ContentRootPath;

    public IServiceProvider Services => _host.Value.Services;
}
