using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MimeKit;
using PolicyTraining.Testing;
using PolicyTraining.Web.Mail;
using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Reminders;

namespace PolicyTraining.Web.Tests.Reminders.Year;

/// <summary>A message that the mail server took.</summary>
/// <param name="MessageId">The outbox message's.</param>
public sealed record Sending(Guid MessageId, string To, DateTimeOffset At);

/// <summary>The program with a mail server that only remembers, on a disk whose power is never cut.</summary>
public sealed class YearApp : TrainingApp
{
    private readonly ConcurrentQueue<Sending> _sent = new();

    public IReadOnlyCollection<Sending> Sent => _sent;

    public bool MailIsDown { get; set; }

    /// <summary>What two servers do when their timers tick: rounds and dispatchers at once, until nothing is left to do now.</summary>
    public async Task TickAsync()
    {
        await Task.WhenAll(RemindAsync(), RemindAsync());
        await Task.WhenAll(DigestAsync(), DigestAsync());
        do
        {
            await Task.WhenAll(DispatchAsync(), DispatchAsync());
        }
        while (!MailIsDown && await InDbAsync(db => db.Outbox.AnyAsync(message =>
            message.State == OutboxState.Queued && message.NextAttemptAt <= Clock.GetUtcNow())));
    }

    private Task<int> DigestAsync() => InScopeAsync(services => services.GetRequiredService<DigestRound>().RunAsync(default));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<IMailTransport>(new MemoryTransport(this)));
            if (TestDatabase.IsSqlite)
                services.Intercept(new HastyWrites());
        });
    }

    private sealed class MemoryTransport(YearApp app) : IMailTransport
    {
        public Task<Accepted> SendAsync(MimeMessage message, CancellationToken cancellation)
        {
            if (app.MailIsDown)
                throw new MailDeferredException("The mail server cannot be reached.", new IOException("No route to host.")) { ConcernsServer = true };

            var now = app.Clock.GetUtcNow();
            app._sent.Enqueue(new(Guid.ParseExact(message.MessageId!.Split('@')[0], "N"), message.To.Mailboxes.Single().Address, now));
            return Task.FromResult(new Accepted("250 OK", now));
        }
    }

    /// <summary>Waiting for the disk at each of some ten thousand commits would be most of the year.</summary>
    private sealed class HastyWrites : DbConnectionInterceptor
    {
        public override async Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA synchronous=OFF;";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
