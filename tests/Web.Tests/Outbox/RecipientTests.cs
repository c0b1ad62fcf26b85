using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Testing;
using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.Outbox;

/// <summary>What is known of each recipient, through a real mail server.</summary>
public sealed class RecipientTests : IAsyncDisposable
{
    private readonly LoopbackSmtpServer _server = new();
    private readonly TrainingApp _app;

    public RecipientTests() => _app = new TrainingApp().Through(_server);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_refused_address_is_a_problem_with_the_servers_words_and_nobody_received_anything()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        Refuse(ada.Email);

        (await _app.DispatchAsync()).ShouldBe(0);

        var problem = await ProblemAsync();
        (problem.Kind, problem.Address, problem.Words).ShouldBe((MailProblemKind.AddressRefused, ada.Email, "550 5.1.1 No such person here"));
        (problem.Since, problem.IsOpen).ShouldBe((_app.Clock.GetUtcNow(), true));
        (await MessageAsync()).State.ShouldBe(OutboxState.Failed);
        (await _app.AssignmentOfAsync(ada)).Receipt.ShouldBeNull();
    }

    [Fact]
    public async Task Of_two_recipients_the_one_who_was_not_refused_has_the_letter_and_the_other_is_a_problem()
    {
        var (withdrawn, ada) = await WithdrawnAsync();
        Refuse("wing-shr@dma.example");
        var before = _server.Mails.Count;

        (await _app.DispatchAsync()).ShouldBe(1);

        _server.Mails.Skip(before).ShouldHaveSingleItem().Recipients.ShouldBe([ada]);
        var message = await MessageAsync(withdrawn);
        (message.State, message.Recipient).ShouldBe((OutboxState.Sent, ada));
        (await ProblemAsync()).Address.ShouldBe("wing-shr@dma.example");
    }

    [Fact]
    public async Task Sent_again_it_goes_only_to_who_does_not_have_it()
    {
        var (withdrawn, ada) = await WithdrawnAsync();
        Refuse("wing-shr@dma.example");
        await _app.DispatchAsync();
        _server.Behaviour = new();
        var before = _server.Mails.Count;
        await _app.InDbAsync(async db =>
        {
            (await db.Outbox.SingleAsync(message => message.Id == withdrawn)).SendAgain(_app.Clock);
            return await db.SaveChangesAsync();
        });

        (await _app.DispatchAsync()).ShouldBe(1);

        _server.Mails.Skip(before).ShouldHaveSingleItem().Recipients.ShouldBe(["wing-shr@dma.example"]);
        var message = await MessageAsync(withdrawn);
        (message.State, message.Recipient, message.Reached).ShouldBe((OutboxState.Sent, $"{ada}, wing-shr@dma.example", null));
    }

    [Fact]
    public async Task A_letter_that_is_too_large_is_a_problem_and_is_not_tried_for_ever()
    {
        await _app.AssignAsync(await _app.EmployAsync(Sample.Ada));
        _server.Behaviour = new() { Size = 1000 };

        await _app.DispatchAsync();
        _app.Clock.Advance(TimeSpan.FromDays(1));
        await _app.DispatchAsync();

        (await MessageAsync()).Attempts.ShouldBe(1);
        var problem = await ProblemAsync();
        problem.Kind.ShouldBe(MailProblemKind.LetterRefused);
        problem.Words.ShouldContain("takes messages of up to 1,000 bytes");
    }

    /// <summary>A letter with two recipients that waits in the outbox: a certification was withdrawn.</summary>
    private async Task<(Guid Message, string Ada)> WithdrawnAsync()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        var number = await _app.SignAsync(ada);
        await _app.DispatchAsync();
        await _app.InScopeAsync(async services =>
        {
            await services.GetRequiredService<Corrections>().WithdrawAsync(RecordNumber.In(number)!.Value, "Wrong edition.", Sample.Olive, default);
            return true;
        });
        return (await _app.InDbAsync(db => db.Outbox
            .Where(message => message.Kind == LetterKind.CertificationWithdrawn).Select(message => message.Id).SingleAsync()), ada.Email);
    }

    private void Refuse(string address) =>
        _server.Behaviour = new() { Answers = new Dictionary<string, string> { [$"RCPT {address}"] = "550 5.1.1 No such person here" } };

    private Task<MailProblem> ProblemAsync() => _app.InDbAsync(db => db.MailProblems.AsNoTracking().SingleAsync());

    private Task<OutboxMessage> MessageAsync(Guid? id = null) =>
        _app.InDbAsync(db => db.Outbox.AsNoTracking().SingleAsync(message => id == null || message.Id == id));
}
