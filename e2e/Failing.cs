using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PolicyTraining.Domain.Assessment;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;

namespace PolicyTraining.EndToEnd;

/// <summary>Somebody who fails three times is led through what they missed, and passes.</summary>
public sealed class Failing(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public async Task Three_failed_tries_lead_to_a_guided_review_and_then_to_a_pass(Screen screen)
    {
        var ada = await site.EmployAsync($"Ada{screen} Kowalski");
        await site.AssignAsync(ada);
        var visitor = await site.VisitorAsync(screen);
        await visitor.SignInAsync(ada.Email, TrainingApp.Password);
        await visitor.OpenAsync("/assessment");
        await visitor.PressAsync("Start the check");

        for (var number = 1; number <= 2; number++)
        {
            await AnswerAsync(visitor, ada, isRight: question => question.Position > 3);
            await visitor.SeesHeadingAsync("Not passed yet");
            await visitor.SeesAsync("This opens once you have practiced: 0 of");
            await ReviewAsync(visitor, ada, "Read and practice");
            await TryAgainAsync(visitor);
        }

        await AnswerAsync(visitor, ada, isRight: question => question.Position > 3);
        await visitor.SeesHeadingAsync("Let us go through it together");
        await visitor.SeesAsync("Would you like help?");
        (await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Try the" }).CountAsync()).ShouldBe(0);
        await ReviewAsync(visitor, ada, "Begin the guided review");
        await TryAgainAsync(visitor);

        await AnswerAsync(visitor, ada, isRight: _ => true);
        await visitor.SeesHeadingAsync("You have passed");
        await visitor.SeesAsync("12 of 12 right");
        (await site.AssignmentOfAsync(ada)).PassedAt.ShouldNotBeNull();
    }

    /// <summary>Answers every question of the open try.</summary>
    private async Task AnswerAsync(Visitor visitor, Employee person, Func<AttemptQuestion, bool> isRight)
    {
        var bank = (await site.EditionAsync()).Bank;
        foreach (var question in (await LatestAsync(person)).Questions.OrderBy(question => question.Position))
        {
            var item = bank[question.ItemId];
            await visitor.SeesAsync(Folded(item.Stem));
            await visitor.Keyboard.AnswerAsync(item, isRight(question) ? item.Right : item.Wrong);
            await visitor.Page.Locator(".lesson__onward a").ClickAsync();
            await visitor.LookAsync();
        }
    }

    /// <summary>Goes through the clauses missed, one page after the other, and practices each.</summary>
    private async Task ReviewAsync(Visitor visitor, Employee person, string begin)
    {
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        var edition = await site.EditionAsync();
        var missed = Review.Of(await LatestAsync(person), edition, []).Clauses;
        await visitor.FollowAsync(begin);
        foreach (var (index, clause) in missed.Index())
        {
            await visitor.SeesAsync($"Clause {index + 1} of {missed.Count}");
            await visitor.SeesAsync(Folded(edition.Bulletin[clause.Clause].Paragraphs[0]));
            if (clause.Practice is { } item && await visitor.Page.Locator("form.lesson__question").CountAsync() > 0)
            {
                await visitor.Keyboard.AnswerAsync(item, item.Right);
                await visitor.SeesAsync(Folded(item.Explanation));
            }

            await visitor.Page.Locator(".review__practice .actions .usa-button").First.ClickAsync();
            await visitor.LookAsync();
        }
    }

    private static async Task TryAgainAsync(Visitor visitor)
    {
        await visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Try the .* you missed$") }).ClickAsync();
        await visitor.LookAsync();
    }

    private async Task<Attempt> LatestAsync(Employee person)
    {
        var assignment = await site.AssignmentOfAsync(person);
        return await site.InDbAsync(db => db.Attempts.AsNoTracking().Include(attempt => attempt.Questions)
            .Where(attempt => attempt.AssignmentId == assignment.Id)
            .OrderByDescending(attempt => attempt.Number)
            .FirstAsync());
    }

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
