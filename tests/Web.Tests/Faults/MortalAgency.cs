using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Items;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Testing;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Tests.Hosting;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.Faults;

/// <summary>An agency whose server dies again and again while its people work.</summary>
internal sealed class MortalAgency(int seed) : IAsyncDisposable
{
    private const int LongestPause = 25;

    public static readonly (string, string)[] Quiet = [("Logging__LogLevel__Default", "Critical"), ("DOTNET_TieredPGO", "0")];

    private readonly Random _random = new(seed);
    private readonly List<LoadedLearner> _practising = [];
    private readonly List<(LoadedLearner Learner, IReadOnlyDictionary<int, string[]> Answers)> _sitting = [];
    private readonly Queue<LoadedLearner> _signing = [];
    private readonly List<(string Address, string[] Answer)> _practice = [];

    private IEnumerable<LoadedLearner> Everybody => _practising.Concat(_sitting.Select(sitter => sitter.Learner)).Concat(_signing);

    public TrainingApp App { get; } = new();

    public Acknowledged Acknowledged { get; } = new();

    public async Task PopulateAsync(int practising, int sitting, int signing)
    {
        // The real program, which shares the database, tells the time by the real clock.
        App.Clock.SetUtcNow(TimeProvider.System.GetUtcNow());
        var edition = await App.EditionAsync();
        _practice.AddRange(
            from lesson in edition.Lessons
            from block in lesson.Blocks.OfType<PracticeBlock>()
            where block.Item.Interaction is SingleChoice
            select ($"/learn/{lesson.Id}/practice?block={block.Id}", block.Item.Right));
        for (var number = 0; number < practising; number++)
            _practising.Add(await LearnerAsync($"practising{number} Lovelace"));
        for (var number = 0; number < sitting; number++)
            _sitting.Add(await SitterAsync($"sitting{number} Lovelace", edition));
        for (var number = 0; number < signing; number++)
            _signing.Enqueue(await SignerAsync($"signing{number} Lovelace"));
        await App.DispatchAsync();

        using var server = await ServerProcess.StartAsync(App.StorageDirectory, Quiet);
        foreach (var learner in Everybody)
        {
            learner.Meet(server.Address);
            await learner.SignInAsync();
        }
    }

    /// <summary>Starts the server, lets everybody work, and kills it at a moment that nobody could foresee but the seed.</summary>
    /// <param name="untilSigned">Not before whoever signs has heard of it; else perhaps in the middle of it.</param>
    public async Task LiveAndDieAsync(bool untilSigned)
    {
        await OweReminderAsync();
        var steps = _random.Next(0, 10);
        var pause = _random.Next(LongestPause);
        var signer = await NextSignerAsync();
        var work = new List<Task>();
        using (var server = await ServerProcess.StartAsync(App.StorageDirectory, Quiet))
        {
            var (sitter, answers) = _sitting[_random.Next(_sitting.Count)];
            work.Add(UntilDeathAsync(server.Address, _practising[_random.Next(_practising.Count)], PractiseAsync));
            work.Add(UntilDeathAsync(server.Address, sitter, learner => SitAsync(learner, answers)));
            var signing = signer is null ? Task.CompletedTask : UntilDeathAsync(server.Address, signer, learner => learner.SignAsync());
            work.Add(signing);
            if (untilSigned)
                await signing;
            await Acknowledged.WaitAsync(steps, TestContext.Current.CancellationToken);
            // Nothing is waited for: it may die at any instant, also between two acknowledgements.
            await Task.Delay(pause, TestContext.Current.CancellationToken);
        }

        await Task.WhenAll(work);
    }

    /// <summary>Practises and sits at this address until the evening, whatever dies behind it.</summary>
    public Task LearnAsync(Uri address, CancellationToken evening) => Task.WhenAll(
    [
        .. _practising.Select(learner => UntilEveningAsync(address, learner, PractiseAsync, evening)),
        .. _sitting.Select(sitter => UntilEveningAsync(address, sitter.Learner, learner => SitAsync(learner, sitter.Answers), evening)),
    ]);

    /// <summary>Has everybody sign who can, whatever dies meanwhile.</summary>
    public async Task SignAsync(Uri address, CancellationToken evening)
    {
        foreach (var learner in _signing)
            await UntilEveningAsync(address, learner, signer => signer.SignAsync(), evening);
    }

    public ValueTask DisposeAsync()
    {
        foreach (var learner in Everybody)
            learner.Dispose();
        return App.DisposeAsync();
    }

    /// <summary>A dead server answers nobody; whatever was not acknowledged is nobody's promise.</summary>
    private static async Task UntilDeathAsync(Uri server, LoadedLearner learner, Func<LoadedLearner, Task> work)
    {
        learner.Meet(server);
        try
        {
            await work(learner);
        }
        catch (HttpRequestException)
        {
            return;
        }
    }

    /// <summary>Whoever is not answered asks again, as people do.</summary>
    private static async Task UntilEveningAsync(Uri address, LoadedLearner learner, Func<LoadedLearner, Task> work, CancellationToken evening)
    {
        learner.Meet(address);
        while (!evening.IsCancellationRequested)
        {
            try
            {
                await work(learner);
                return;
            }
            catch (HttpRequestException)
            {
                continue;
            }
        }
    }

    private async Task PractiseAsync(LoadedLearner learner)
    {
        for (var number = 0; ; number++)
        {
            var (address, answer) = _practice[number % _practice.Count];
            await learner.PractiseAsync(address, answer);
        }
    }

    private static async Task SitAsync(LoadedLearner learner, IReadOnlyDictionary<int, string[]> answers)
    {
        foreach (var (position, answer) in answers)
            await learner.AnswerAsync(position, answer);
    }

    /// <summary>Who signed without having heard of it does not sign again.</summary>
    private async Task<LoadedLearner?> NextSignerAsync()
    {
        while (_signing.TryPeek(out var next) && await App.InDbAsync(db => db.Certifications.AnyAsync(signed => signed.AssignmentId == next.Assignment)))
            _signing.Dequeue();
        return _signing.TryPeek(out var waiting) ? waiting : null;
    }

    public Task<int> OweReminderAsync() => App.InDbAsync(db =>
    {
        db.Outbox.Add(OutboxMessage.About(LetterKind.ManualReminder, _practising[_random.Next(_practising.Count)].Assignment, App.Clock));
        return db.SaveChangesAsync();
    });

    private async Task<LoadedLearner> LearnerAsync(string name)
    {
        var employee = await App.EmployAsync(name);
        return new(employee, (await App.AssignAsync(employee)).Id, Acknowledged);
    }

    private async Task<(LoadedLearner, IReadOnlyDictionary<int, string[]>)> SitterAsync(string name, Edition edition)
    {
        var learner = await LearnerAsync(name);
        var attempt = await App.InScopeAsync(async services => await services.GetRequiredService<Sitting>().StartAsync(
            await services.GetRequiredService<TrainingDb>().Assignments.SingleAsync(own => own.Id == learner.Assignment), default));
        return (learner, attempt.Questions.ToDictionary(question => question.Position, question => edition.Bank[question.ItemId].Right));
    }

    private async Task<LoadedLearner> SignerAsync(string name)
    {
        var employee = await App.EmployAsync(name);
        var assignment = (await App.AssignAsync(employee)).Id;
        await App.PassAsync(employee);
        return new(employee, assignment, Acknowledged);
    }
}
