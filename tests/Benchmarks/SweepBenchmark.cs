using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Reminders;

namespace PolicyTraining.Benchmarks;

/// <summary>A round of reminders in which the same thousand are due, among ever more assignments; and one in which none is.</summary>
internal static class SweepBenchmark
{
    private const int Due = 1000;
    private const int Rounds = 10;

    private static readonly TimeProvider Stopwatch = TimeProvider.System;

    public static async Task RunAsync(TextWriter output)
    {
        var storage = Directory.CreateTempSubdirectory("benchmark-");
        try
        {
            var registers = new List<Register>();
            foreach (var assignments in new[] { 10_000, 100_000, 1_000_000 })
            {
                var app = await StartAsync(storage.CreateSubdirectory($"{assignments}").FullName);
                await SeedAsync(app, assignments);
                registers.Add(new(assignments, app));
            }

            await MeasureAsync(registers);
            await output.WriteLineAsync("| Assignments | Round with 1,000 due, ms | Ratio | Round with none due, ms |\n| ---: | ---: | ---: | ---: |");
            foreach (var register in registers)
            {
                await output.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {register.Assignments:N0} | {register.Due:0} | {register.Due / registers[0].Due:0.00} | {register.Idle:0.0} |"));
                await register.App.DisposeAsync();
            }
        }
        finally
        {
            storage.Delete(recursive: true);
        }
    }

    /// <summary>The fastest of some rounds, run in turn with those of the other registers, after one to warm up.</summary>
    private static async Task MeasureAsync(List<Register> registers)
    {
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var register in registers)
            {
                await MakeDueAsync(register.App);
                var due = await TimeAsync(register.App, expected: Due);
                var idle = await TimeAsync(register.App, expected: 0);
                if (round > 0)
                    (register.Due, register.Idle) = (Math.Min(register.Due, due), Math.Min(register.Idle, idle));
            }
        }
    }

    private static async Task<double> TimeAsync(WebApplication app, int expected)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var round = scope.ServiceProvider.GetRequiredService<ReminderRound>();
        var start = Stopwatch.GetTimestamp();
        var taken = await round.RunAsync(default);
        var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return taken == expected ? elapsed : throw new InvalidOperationException($"{taken} of {expected} were taken on.");
    }

    /// <summary>A thousand, spread over all, are to be looked at today, four days before their due date.</summary>
    private static Task<int> MakeDueAsync(WebApplication app) => ExecuteAsync(
        app,
        $"""
        DELETE FROM LadderClaims; DELETE FROM Outbox;
        UPDATE Assignments SET NextReminderOn = '{Workday.Today:yyyy-MM-dd}'
        WHERE rowid % ((SELECT COUNT(*) FROM Assignments) / {Due}) = 0;
        """);

    private static Task<int> SeedAsync(WebApplication app, int assignments) => ExecuteAsync(
        app,
        $"""
        INSERT INTO Employees (Id, Name, Email, Unit, Position, HiredOn)
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {assignments})
        SELECT printf('%08X-0000-7000-8000-00000000E000', i), 'Employee ' || i, i || '@agency.example', 'Bureau', 'Planner', '2026-10-01' FROM n;
        INSERT INTO Assignments (Id, EmployeeId, EditionId, DaysToReturn, AssignedAt, AssignedBy, Receipt_On, Receipt_Way, Receipt_At, DueOn, NextReminderOn, Extensions, Pauses)
        SELECT substr(Id, 1, 24) || '00000000A000', Id, (SELECT Id FROM Editions), 14, '2026-10-05 15:00:00', 'Benchmark',
               '{Workday.Today.AddDays(-10):yyyy-MM-dd}', 'HandedOver', '2026-10-05 15:00:00', '{Workday.Today.AddDays(4):yyyy-MM-dd}', '2099-01-01', '[]', '[]'
        FROM Employees;
        ANALYZE;
        """);

    private static async Task<int> ExecuteAsync(WebApplication app, string sql)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TrainingDb>();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        return await db.Database.ExecuteSqlRawAsync(sql);
    }

    private static async Task<WebApplication> StartAsync(string storage)
    {
        var builder = WebApplication.CreateBuilder(
            ["--environment=Development", "--Agency:ReturnAddress=wing-shr@agency.example", "--Demo:Agency=false", $"--Storage:Directory={storage}"]);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(new Workday());
        builder.AddTraining();
        var app = builder.Build();
        await app.Services.PrepareAsync(default);
        return app;
    }

    private sealed class Register(int assignments, WebApplication app)
    {
        public int Assignments => assignments;

        public WebApplication App => app;

        public double Due { get; set; } = double.MaxValue;

        public double Idle { get; set; } = double.MaxValue;
    }
}
