using System.Globalization;
using System.Net;
using System.Net.Sockets;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MimeKit;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Benchmarks;

/// <summary>
/// One dispatcher emptying an outbox in SQLite, beside a plain MailKit loop that sends the same messages, ready-made, to the same
/// server over one connection: over MailKit's own socket, and over one that does not hold small packets back, as ours does.
/// </summary>
internal static class MailBenchmark
{
    private const int Messages = 500;
    private const int Rounds = 5;

    /// <summary>Over MailKit's own socket a message takes some 40 milliseconds, so that fewer have to do.</summary>
    private const int SlowMessages = 25;

    private static readonly TimeProvider Clock = new Workday();

    public static async Task RunAsync(TextWriter output)
    {
        var storage = Directory.CreateTempSubdirectory("benchmark-");
        try
        {
            using var sink = new SmtpSink();
            await using var app = await StartAsync(storage.FullName, sink.Port);
            await output.WriteLineAsync("| Letters | Dispatcher, messages/s | MailKit loop | Ratio | MailKit loop without delay | Ratio |\n| --- | ---: | ---: | ---: | ---: | ---: |");
            foreach (var kind in new[] { LetterKind.AssignmentNotice, LetterKind.ReminderBeforeDue })
                await output.WriteLineAsync(await MeasureAsync(app, sink, kind));
        }
        finally
        {
            storage.Delete(recursive: true);
        }
    }

    /// <summary>The fastest of some rounds, run in turn, after one to warm up.</summary>
    private static async Task<string> MeasureAsync(WebApplication app, SmtpSink sink, LetterKind kind)
    {
        var (dispatcher, loop, swiftLoop) = (0.0, 0.0, 0.0);
        for (var round = 0; round <= Rounds; round++)
        {
            await QueueAsync(app, kind);
            sink.Messages.Clear();
            var ours = await RateAsync(Messages, () => DispatchAsync(app));
            var messages = sink.Messages.ConvertAll(content => MimeMessage.Load(new MemoryStream(content)));
            if (messages.Count != Messages)
                throw new InvalidOperationException($"{messages.Count} of {Messages} arrived.");
            var plain = await RateAsync(SlowMessages, () => LoopAsync(messages[..SlowMessages], sink.Port, noDelay: false));
            var swift = await RateAsync(Messages, () => LoopAsync(messages, sink.Port, noDelay: true));
            if (round > 0)
                (dispatcher, loop, swiftLoop) = (Math.Max(dispatcher, ours), Math.Max(loop, plain), Math.Max(swiftLoop, swift));
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {kind} | {dispatcher:0} | {loop:0} | {dispatcher / loop:0.0} | {swiftLoop:0} | {dispatcher / swiftLoop:0.00} |");
    }

    private static async Task<double> RateAsync(int messages, Func<Task> work)
    {
        var start = Clock.GetTimestamp();
        await work();
        return messages / Clock.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task DispatchAsync(WebApplication app)
    {
        int sent;
        do
        {
            await using var scope = app.Services.CreateAsyncScope();
            sent = await scope.ServiceProvider.GetRequiredService<OutboxDispatcher>().RunAsync(default);
        }
        while (sent > 0);
    }

    private static async Task LoopAsync(List<MimeMessage> messages, int port, bool noDelay)
    {
        using var client = new SmtpClient();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = noDelay };
        await socket.ConnectAsync(IPAddress.Loopback, port);
        await client.ConnectAsync(socket, "127.0.0.1", port, SecureSocketOptions.None);
        foreach (var message in messages)
            await client.SendAsync(message);
        await client.DisconnectAsync(quit: true);
    }

    private static async Task QueueAsync(WebApplication app, LetterKind kind)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TrainingDb>();
        var edition = await db.Editions.Select(candidate => candidate.Id).SingleAsync();
        var today = Workday.Today;
        for (var number = 0; number < Messages; number++)
        {
            var employee = new Employee($"Employee {number}", $"{Guid.NewGuid():N}@agency.example", "Bureau", "Planner", today, supervisorId: null);
            var assignment = new Assignment(employee.Id, edition, 14, "Benchmark", Clock);
            if (kind != LetterKind.AssignmentNotice)
                assignment.Receive(today, ReceiptWay.HandedOver, Clock);
            db.AddRange(employee, assignment, OutboxMessage.About(kind, assignment.Id, Clock));
        }
        await db.SaveChangesAsync();
    }

    private static async Task<WebApplication> StartAsync(string storage, int port)
    {
        var builder = WebApplication.CreateBuilder(
        [
            "--environment=Development", "--Agency:ReturnAddress=wing-shr@agency.example", "--Agency:PublicUrl=https://training.agency.example",
            "--Demo:Agency=false", $"--Storage:Directory={storage}", "--Mail:Transport=Smtp",
            "--Mail:Smtp:Host=127.0.0.1", $"--Mail:Smtp:Port={port}", "--Mail:Smtp:Security=None",
        ]);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(Clock);
        builder.AddTraining();
        var app = builder.Build();
        await app.Services.PrepareAsync(default);
        return app;
    }
}
