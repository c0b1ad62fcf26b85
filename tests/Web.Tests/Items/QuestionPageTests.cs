using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assessment;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Items;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Items;

/// <summary>Ada at a question of the shipped course, which has every kind.</summary>
public abstract class QuestionPageTests : IAsyncLifetime
{
    protected TrainingApp App { get; } = new();

    protected Employee Ada { get; private set; } = null!;

    protected TestBrowser Browser { get; private set; } = null!;

    protected Edition Edition { get; private set; } = null!;

    public static TheoryData<ItemKind> Kinds => [.. Enum.GetValues<ItemKind>()];

    public static TheoryData<ItemKind> MarkedKinds => [.. Enum.GetValues<ItemKind>().Except([ItemKind.Reflect, ItemKind.Recall])];

    public async ValueTask InitializeAsync()
    {
        Ada = await App.EmployAsync(Sample.Ada);
        await App.AssignAsync(Ada);
        Browser = await App.SignedInAsAsync(Ada);
        Edition = await App.EditionAsync();
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return App.DisposeAsync();
    }

    /// <summary>A practice question of this kind.</summary>
    protected Practice PracticeOf(ItemKind kind) => (
        from lesson in Edition.Lessons
        from block in lesson.Blocks.OfType<PracticeBlock>()
        where block.Item.Interaction.Kind == kind
        select new Practice(lesson, block)).First();

    protected async Task<TestPage> AnswerAsync(Practice practice, IEnumerable<string> picks)
    {
        var saved = await Browser.SubmitAsync(await Browser.GetAsync(practice.Address), "Answer", picks);
        return saved.RedirectedTo is null ? saved : await Browser.FollowAsync(saved);
    }

    /// <summary>Begins an attempt whose first question is of this kind.</summary>
    protected async Task<(AttemptQuestion Question, Item Item)> BeginAsync(ItemKind kind)
    {
        var assignment = await App.AssignmentOfAsync(Ada);
        var draw = Enumerable.Range(0, 1000)
            .Select(seed => Attempt.First(assignment.Id, Edition, seed, App.Clock))
            .First(attempt => attempt.Questions.Any(question => Edition.Bank[question.ItemId].Interaction.Kind == kind));
        await App.InDbAsync(db =>
        {
            db.Attempts.Add(draw);
            return db.SaveChangesAsync();
        });
        var asked = draw.Questions.First(question => Edition.Bank[question.ItemId].Interaction.Kind == kind);
        return (asked, Edition.Bank[asked.ItemId]);
    }

    protected Task<List<PracticeAnswer>> KeptAsync() =>
        App.InDbAsync(db => db.PracticeAnswers.AsNoTracking().OrderBy(answer => answer.Ordinal).ToListAsync());

    protected Task<List<AnswerDraft>> DraftedAsync() => App.InDbAsync(db => db.AnswerDrafts.AsNoTracking().ToListAsync());

    /// <summary>What the form would post as the page stands.</summary>
    protected static IEnumerable<string> PicksOf(TestPage page) =>
        page.Document.QuerySelectorAll(".answer input[name=Answer][checked], .answer select[name=Answer] option[selected]:not([value=''])")
            .Select(control => control.GetAttribute("value")!);

    /// <summary>Where the page's script keeps what is being chosen.</summary>
    protected static string DraftOf(TestPage page) => page.Document.QuerySelector(".answer")!.GetAttribute("data-draft")!;
}

/// <summary>A practice question in its lesson.</summary>
public sealed record Practice(Lesson Lesson, PracticeBlock Block)
{
    public Item Item => Block.Item;

    public string Address => $"/learn/{Lesson.Id}?block={Block.Id}&again=true";

    /// <summary>As it is opened when nobody tries again.</summary>
    public string Plain => $"/learn/{Lesson.Id}?block={Block.Id}";
}
