using System.Data;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Access;

/// <summary>
/// The program for tests that knock at every door: each request comes from an address of its own, so that no limit by address
/// answers in place of the page, and what a request changed can be undone.
/// </summary>
internal sealed class AccessApp : TrainingApp
{
    private readonly SqliteConnection _kept = new("Data Source=:memory:");
    private readonly SqliteConnection _live;
    private int _address;
    private long _version;

    public AccessApp() => _live = new($"Data Source={Path.Combine(StorageDirectory, "training.db")};Pooling=False");

    /// <summary>Remembers the database as it stands.</summary>
    public void Keep()
    {
        if (_live.State is ConnectionState.Closed)
        {
            _live.Open();
            _kept.Open();
        }

        _live.BackupDatabase(_kept);
        _version = Version;
    }

    /// <summary>Puts the database back as it was kept.</summary>
    /// <returns>Whether anything had changed.</returns>
    public bool Undo()
    {
        if (Version == _version)
            return false;

        _kept.BackupDatabase(_live);
        _version = Version;
        return true;
    }

    /// <summary>Changes whenever somebody else has written to the database.</summary>
    private long Version
    {
        get
        {
            using var command = _live.CreateCommand();
            command.CommandText = "PRAGMA data_version";
            return (long)command.ExecuteScalar()!;
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new ManyAddresses(() => Interlocked.Increment(ref _address))));
    }

    public override async ValueTask DisposeAsync()
    {
        await _live.DisposeAsync();
        await _kept.DisposeAsync();
        await base.DisposeAsync();
    }

    private sealed class ManyAddresses(Func<int> next) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> configure) => app =>
        {
            app.Use((context, proceed) =>
            {
                context.Connection.RemoteIpAddress = new IPAddress(next());
                return proceed(context);
            });
            configure(app);
        };
    }
}
