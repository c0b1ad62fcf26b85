using AngleSharp.Html.Dom;
using PolicyTraining.Content;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Items;
using PolicyTraining.Web.Demo;

namespace PolicyTraining.Benchmarks;

/// <summary>A new hire who reads everything, answers everything right, passes and signs, form by form.</summary>
/// <param name="step">Called before each page, with what is about to be done.</param>
internal sealed class LoadLearner(Visitor visitor, Func<Task> step)
{
    private const int MostPages = 400;

    private static readonly Edition Edition =
        EditionReader.Read(ContentFiles.FromFolder(ShippedBulletins.Folder(ShippedBulletins.SocialMedia))).Edition!;

    private static readonly string[] Steps = ["/practice", "/scenario", "/progress"];

    public async Task CertifyAsync()
    {
        foreach (var lesson in Edition.Lessons)
            await ReadAsync(lesson.Id);
        await SitAsync();
        await SignAsync();
    }

    private async Task ReadAsync(string lesson)
    {
        await step();
        var page = await visitor.PageAsync($"/learn/{lesson}");
        for (var pages = 0; pages < MostPages; pages++)
        {
            var forms = Forms(page).Where(form => form.GetAttribute("action")?.StartsWith($"/learn/{lesson}/", StringComparison.Ordinal) == true).ToList();
            if (Steps.Select(kind => forms.Find(form => form.GetAttribute("action")!.Contains(kind, StringComparison.Ordinal))).FirstOrDefault(form => form is not null) is not { } form)
                return;
            await step();
            page = await visitor.SubmitAsync(form, Answer(form));
        }
    }

    private async Task SitAsync()
    {
        await step();
        var start = Forms(await visitor.PageAsync("/assessment")).Single(form => form.GetAttribute("action")!.Contains("/attempts", StringComparison.Ordinal));
        await visitor.SubmitAsync(start, []);
        for (var position = 1; position <= Edition.Assessment.Questions; position++)
        {
            await step();
            var question = Forms(await visitor.PageAsync($"/assessment/questions/{position}"))
                .Single(form => form.QuerySelector("[name=Attempt]") is not null);
            await visitor.SubmitAsync(question, Answer(question));
        }
    }

    private async Task SignAsync()
    {
        await step();
        var statement = Forms(await visitor.PageAsync("/certify")).Single(form => form.QuerySelector("[name=TypedName]") is not null);
        var review = await visitor.SubmitAsync(statement, [new("Consented", "true"), new("TypedName", "Load Learner")]);
        await step();
        var confirm = Forms(review).Single(form => form.QuerySelector("[name=Password]") is not null);
        await visitor.SubmitAsync(confirm, [new("Password", DemoAccounts.Password)]);
        if ((await visitor.PageAsync("/certifications")).QuerySelector("main a[href^='/certifications/']") is null)
            throw new InvalidOperationException("What was signed is not among the learner's certifications.");
    }

    private static IEnumerable<IHtmlFormElement> Forms(IHtmlDocument page) =>
        page.QuerySelectorAll("main form").OfType<IHtmlFormElement>().Where(form => form.Method == "post");

    /// <summary>The right answer to the question of the form; the first choice of a scenario; nothing for going on.</summary>
    private static IReadOnlyCollection<KeyValuePair<string, string>> Answer(IHtmlFormElement form)
    {
        if (form.QuerySelector("[name=Choice]") is IHtmlInputElement choice)
            return [new("Choice", choice.Value)];
        if (form.QuerySelector("[name=Answer]") is null)
            return [];

        var interaction = ItemOf(form).Interaction;
        return [.. interaction.Post(interaction.Key).Select(pick => KeyValuePair.Create("Answer", pick))];
    }

    private static Item ItemOf(IHtmlFormElement form)
    {
        var words = Folded(form.Closest("main")!.TextContent);
        return Items.Where(item => words.Contains(Folded(item.Stem), StringComparison.Ordinal)).MaxBy(item => item.Stem.Length)
            ?? throw new InvalidOperationException("The course has no such question.");
    }

    private static IEnumerable<Item> Items =>
        Edition.Bank.Items.Concat(Edition.Lessons.SelectMany(lesson => lesson.Blocks).OfType<Domain.Learning.PracticeBlock>().Select(block => block.Item));

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
