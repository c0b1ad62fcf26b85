using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Mail;
using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Tests.Hosting;

namespace PolicyTraining.Web.Tests.Outbox;

/// <summary>
/// The dispatcher killed at each of its steps, and as a real process while it talks to the mail server: what must arrive arrives,
/// always under one Message-ID, and what would nag is never repeated.
/// </summary>
public sealed class KilledDispatcherTests
{
    private const int MostSteps = 200;

    [Fact]
    public async Task A_certification_arrives_wherever_the_dispatcher_is_killed()
    {
        await using var app = new MortalApp();
        var number = 0;
        for (var steps = 0; steps < MostSteps; steps++)
        {
            var employee = await app.EmployAsync($"employee{++number} Lovelace");
            await app.AssignAsync(employee);
            await app.DispatchAsync();
            await app.SignAsync(employee);

            var wasKilled = await app.DispatchUntilAsync(steps);
            app.Clock.Advance(OutboxMessage.ClaimLifetime + TimeSpan.FromMinutes(1));
            await app.DispatchAsync();

            await ShouldHaveArrivedAsync(app, employee, LetterKind.CertificationForHr, atMost: 2, steps);
            await ShouldHaveArrivedAsync(app, employee, LetterKind.CertificationCopy, atMost: 2, steps);
            (await app.AssignmentOfAsync(employee)).Facts.Standing.ShouldBe(Standing.Delivered, $"killed after {steps} steps");
            if (!wasKilled)
                return;
        }

        Assert.Fail("The dispatcher never came to its end.");
    }

    [Fact]
    public async Task A_reminder_goes_out_once_or_not_at_all_wherever_the_dispatcher_is_killed()
    {
        await using var app = new MortalApp();
        var (number, lost) = (0, 0);
        for (var steps = 0; steps < MostSteps; steps++)
        {
            var employee = await app.EmployAsync($"employee{++number} Lovelace");
            await app.AssignAsync(employee);
            await app.DispatchAsync();
            await RemindAsync(app, employee);

            var wasKilled = await app.DispatchUntilAsync(steps);
            app.Clock.Advance(OutboxMessage.ClaimLifetime + TimeSpan.FromMinutes(1));
            await app.DispatchAsync();

            var reminder = await MessageAsync(app, employee, LetterKind.ManualReminder);
            var sent = CopiesOf(reminder, app.Mail);
            sent.ShouldBeLessThanOrEqualTo(1, $"killed after {steps} steps");
            reminder.State.ShouldBeOneOf(OutboxState.Sent, OutboxState.Suppressed);
            lost += sent == 0 ? 1 : 0;
            if (!wasKilled)
            {
                lost.ShouldBeGreaterThan(0, "Killed between claim and hand-over nobody can know, and nobody is nagged.");
                return;
            }
        }

        Assert.Fail("The dispatcher never came to its end.");
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 1)]
    public async Task Killed_while_it_waits_for_the_servers_word_it_repeats_only_what_must_arrive(bool isNotice, int copies)
    {
        await using var server = new LoopbackSmtpServer();
        await using var app = new TrainingApp().Through(server);
        var ada = await app.EmployAsync(Sample.Ada);
        await app.AssignAsync(ada);
        if (!isNotice)
        {
            await app.DispatchAsync();
            await RemindAsync(app, ada);
        }
        // The server has the message and does not say so before the program is dead.
        server.Behaviour = new() { FallsSilentAt = "." };
        var message = await MessageAsync(app, ada, isNotice ? LetterKind.AssignmentNotice : LetterKind.ManualReminder);
        using (await ServerProcess.StartAsync(
            app.StorageDirectory, ("Mail__Transport", "Smtp"), ("Mail__Smtp__Host", "localhost"),
            ("Mail__Smtp__Port", server.Port.ToString(CultureInfo.InvariantCulture)), ("Mail__Smtp__Security", "None")))
        {
            await server.ClientIsWaiting.WaitAsync(TestContext.Current.CancellationToken);
        }
        server.Behaviour = new();

        app.Clock.SetUtcNow(TimeProvider.System.GetUtcNow() + OutboxMessage.ClaimLifetime + TimeSpan.FromHours(1));
        await app.DispatchAsync();

        CopiesOf(message, server.Mails.Select(mail => MimeMessage.Load(new MemoryStream(mail.Content)))).ShouldBe(copies);
    }

    private static async Task ShouldHaveArrivedAsync(TrainingApp app, Employee employee, LetterKind kind, int atMost, int steps) =>
        CopiesOf(await MessageAsync(app, employee, kind), app.Mail).ShouldBeInRange(1, atMost, $"{kind}, killed after {steps} steps");

    private static Task<OutboxMessage> MessageAsync(TrainingApp app, Employee employee, LetterKind kind) => app.InDbAsync(db =>
        db.Outbox.AsNoTracking().SingleAsync(message => message.Kind == kind
            && db.Assignments.Any(assignment => assignment.Id == message.AssignmentId && assignment.EmployeeId == employee.Id)));

    /// <summary>How often it went out, by its Message-ID.</summary>
    private static int CopiesOf(OutboxMessage message, IEnumerable<MimeMessage> mails) =>
        mails.Count(mail => Letterhead.IdIn(mail.MessageId) == message.Id);

    /// <summary>By hand, since the real program tells the time by the real clock, and the ladder rests on weekends.</summary>
    private static Task<int> RemindAsync(TrainingApp app, Employee employee) => app.InDbAsync(async db =>
    {
        var assignment = await db.Assignments.SingleAsync(candidate => candidate.EmployeeId == employee.Id);
        db.Outbox.Add(OutboxMessage.About(LetterKind.ManualReminder, assignment.Id, app.Clock));
        return await db.SaveChangesAsync();
    });

    /// <summary>The program, which can be killed at any step.</summary>
    private sealed class MortalApp : TrainingApp
    {
        private readonly PowerCut _power = new();

        /// <returns>Whether it was killed before it had come to its end.</returns>
        public async Task<bool> DispatchUntilAsync(int steps)
        {
            _power.After(steps);
            try
            {
                await DispatchAsync();
            }
            catch (Exception fault) when (_power.Happened && fault is not ShouldAssertException)
            {
                // Nobody is left to do anything about it.
            }
            finally
            {
                _power.Restore();
            }

            return _power.Happened;
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.Intercept(_power));
        }
    }
}
