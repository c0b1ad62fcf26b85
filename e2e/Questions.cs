using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.EndToEnd;

public sealed class Questions(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(Screen.Desktop, true)]
    [InlineData(Screen.Phone, true)]
    [InlineData(Screen.Phone, false)]
    public async Task A_question_goes_to_the_supervisor_and_its_answer_helps_everybody(Screen screen, bool javaScript)
    {
        var name = $"{screen}{javaScript}";
        var grace = await site.EmployAsync($"Grace{name} Okafor");
        var olive = await site.EmployAsync($"Olive{name} Berg", null, Roles.Hr);
        var ada = await site.EmployAsync($"Ada{name} Kowalski", grace);
        await site.AssignAsync(ada);
        await site.DispatchAsync();

        var learner = await site.VisitorAsync(screen, javaScript);
        await learner.SignInAsync(ada.Email, TrainingApp.Password);
        await learner.OpenAsync(await AddressOfTeachingAsync("II.B.4"));
        if (screen == Screen.Phone)
            await learner.Page.Locator(".drawer-bar").ClickAsync();
        await learner.FollowAsync("Ask about this clause (II.B.4)");
        await learner.SeesAsync($"Your supervisor, {grace.Name}");
        await learner.PressAsync("Send my question");
        await learner.SeesAsync("Write your question.");
        await learner.FillAsync("Your question", $"Does {name} need an account of its own?");
        await learner.PressAsync("Send my question");
        await learner.SeesAsync($"Waits for {grace.Name}");

        await site.DispatchAsync();
        var letter = site.Mail.Single(message => message.To.Mailboxes.Any(to => to.Address == grace.Email));
        var supervisor = await site.VisitorAsync(screen, javaScript);
        await supervisor.SignInAsync(grace.Email, TrainingApp.Password);
        await supervisor.OpenAsync(LinkIn(letter.TextBody!));
        await supervisor.PressAsync("Send the answer");
        await supervisor.SeesAsync("Write your answer.");
        await supervisor.FillAsync("Your answer", "The clause asks for your government issued email address.");
        await supervisor.PressAsync("Send the answer");
        await supervisor.SeesAsync("Your answer is on its way.");
        await supervisor.FollowAsync("Questions from your team");
        await supervisor.SeesAsync("Answered");

        var hr = await site.VisitorAsync(screen, javaScript);
        await hr.SignInAsync(olive.Email, TrainingApp.Password);
        await hr.OpenAsync("/hr");
        await hr.OpenAsync("/hr/questions?state=answered");
        await hr.SeesAsync(grace.Name);
        await hr.OpenAsync($"/hr/questions/{await IdOfAsync(name)}");
        await hr.FollowAsync("Publish as a question and answer beside II.B.4");
        await hr.FillAsync("Question", $"Does a project like {screen} {javaScript} need an account of its own?");
        await hr.PressAsync("Preview");
        await hr.SeesAsync("How it will read");
        await hr.PressAsync("Publish");
        await hr.SeesAsync("Published beside II.B.4.");

        var visitor = await site.VisitorAsync(screen, javaScript);
        await visitor.OpenAsync("/policy/2.110#II.B.4");
        await visitor.Page.Locator("details.answers summary").First.ClickAsync();
        await visitor.SeesAsync($"Does a project like {screen} {javaScript} need an account of its own?");
        await visitor.LookAsync();
        await learner.OpenAsync("/questions");
        await learner.SeesAsync("The clause asks for your government issued email address.");
    }

    private static string LinkIn(string letter) =>
        new Uri(letter.Split('\n').Single(line => line.Contains("/team/questions/", StringComparison.Ordinal)).Trim()).PathAndQuery;

    private async Task<string> AddressOfTeachingAsync(string clause)
    {
        var edition = await site.EditionAsync();
        var (lesson, block) = edition.Lessons
            .SelectMany(lesson => lesson.Blocks.OfType<TeachingBlock>().Select(block => (lesson, block)))
            .First(place => place.block.Clauses.Any(id => id.Value == clause));
        return $"/learn/{lesson.Id}?block={block.Id}";
    }

    private Task<Guid> IdOfAsync(string name) =>
        site.InDbAsync(db => db.Inquiries.Where(inquiry => inquiry.Question.Contains(name)).Select(inquiry => inquiry.Id).SingleAsync());
}
