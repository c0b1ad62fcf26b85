using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Testing;
using PolicyTraining.Web.Documents.Sealing;

namespace PolicyTraining.EndToEnd;

/// <summary>From HR's "add an employee" to the PDF in the new hire's hands and "we have it" in HR's.</summary>
public sealed class NewHireJourney(Site site) : IClassFixture<Site>
{
    private const string Name = "Łukasz Nowak";
    private const string Email = "lukasz.nowak@dma.example";

    [Theory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public async Task A_new_hire_is_invited_learns_passes_signs_and_HR_sees_the_return(Screen screen)
    {
        var email = $"{screen}.{Email}".ToLowerInvariant();
        var olive = await site.EmployAsync($"Olive{screen} Berg", null, "HR");
        var hr = await site.VisitorAsync(screen);
        await hr.SignInAsync(olive.Email, TrainingApp.Password);
        await AddEmployeeAsync(hr, email);
        await site.DispatchAsync();

        var newHire = await site.VisitorAsync(screen);
        await newHire.OpenAsync(InvitationTo(email));
        await newHire.FillAsync("Password", TrainingApp.Password);
        await newHire.FillAsync("The same password again", TrainingApp.Password);
        await newHire.PressAsync("Set password and begin");
        await newHire.SeesAsync("Due in 14 days");

        await LearnAsync(newHire);
        await PassAsync(newHire);
        var pdf = await SignAsync(newHire);

        site.Services.GetRequiredService<SealVerifier>().Verify(pdf).IsAuthentic.ShouldBeTrue();
        await newHire.SeesAsync("Waiting to be sent");
        await site.DispatchAsync();
        await newHire.Page.ReloadAsync();
        await newHire.SeesAsync("The mail server accepted it for wing-shr@dma.example");

        await SeeTheReturnAsync(hr, email);
    }

    private static async Task AddEmployeeAsync(Visitor hr, string email)
    {
        await hr.OpenAsync("/hr");
        await hr.OpenAsync("/hr/employees/new");
        await hr.FillAsync("Full name", Name);
        await hr.FillAsync("Work e-mail address", email);
        await hr.FillAsync("Unit", "Wisconsin Emergency Management");
        await hr.FillAsync("Position", "GIS analyst");
        await hr.PressAsync("Add employee");
        await hr.SeesAsync("Awaiting receipt");
    }

    /// <summary>The link as it stands in the letter, on the address this site happens to have.</summary>
    private string InvitationTo(string email)
    {
        var letter = site.Mail.Single(message => message.To.Mailboxes.Any(to => to.Address == email));
        var line = letter.TextBody!.Split('\n').Select(text => text.Trim()).Single(text => text.Contains("/account/invitation?", StringComparison.Ordinal));
        return new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..]).PathAndQuery;
    }

    private async Task LearnAsync(Visitor newHire)
    {
        var edition = await site.EditionAsync();
        await newHire.FollowAsync("Start");
        await newHire.FollowAsync("Start");
        foreach (var block in edition.Lessons.SelectMany(lesson => lesson.Blocks))
        {
            if (block is PracticeBlock practice)
            {
                await newHire.Keyboard.AnswerAsync(practice.Item, practice.Item.Right);
                await newHire.SeesAsync(Folded(practice.Item.Explanation));
            }

            if (block is ScenarioBlock)
                await GoThroughAsync(newHire);
            await newHire.PressAsync("Continue");
        }

        await newHire.SeesAsync("8 of 8 lessons");
    }

    private static async Task GoThroughAsync(Visitor newHire)
    {
        while (await newHire.Page.GetByRole(AriaRole.Button, new() { Name = "Decide" }).CountAsync() > 0)
        {
            await newHire.Page.Locator("fieldset label").First.ClickAsync();
            await newHire.PressAsync("Decide");
        }
    }

    private async Task PassAsync(Visitor newHire)
    {
        var edition = await site.EditionAsync();
        await newHire.OpenAsync("/assessment");
        await newHire.PressAsync("Start the check");
        for (var question = 1; question <= edition.Assessment.Questions; question++)
        {
            // The page of an open question holds the question and its options; the key is looked up here, not there.
            var text = await newHire.TextAsync();
            var item = edition.Bank.Items.Single(candidate => text.Contains(Folded(candidate.Stem), StringComparison.Ordinal));
            text.ShouldNotContain(Folded(item.Explanation));
            await newHire.Keyboard.AnswerAsync(item, item.Right);
            await newHire.SeesAsync(Folded(item.Explanation));
            await newHire.Page.Locator(".lesson__onward a").ClickAsync();
            await newHire.LookAsync();
        }

        await newHire.SeesHeadingAsync("You have passed");
    }

    private async Task<byte[]> SignAsync(Visitor newHire)
    {
        await newHire.FollowAsync("Review and sign");
        await newHire.SeesAsync(Folded((await site.EditionAsync()).Receipt.Statement.Text));
        await newHire.PressAsync("Review before signing");
        await newHire.SeesAsync("Tick the box to sign electronically");
        await newHire.TickAsync("I agree to sign this certification electronically");
        await newHire.FillAsync("Your full name", Name);
        await newHire.PressAsync("Review before signing");
        await newHire.FillAsync("Your password", TrainingApp.Password);
        await newHire.PressAsync("Sign this certification");
        await newHire.SeesHeadingAsync("You have certified");

        var download = await newHire.Page.RunAndWaitForDownloadAsync(() => newHire.Page.GetByRole(AriaRole.Link, new() { Name = "Download the PDF" }).ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
    }

    private async Task SeeTheReturnAsync(Visitor hr, string email)
    {
        await hr.OpenAsync($"/hr/assignments?status=returned&q={email}");
        await hr.SeesAsync(Name);
        await hr.FollowAsync(Name);
        await hr.PressAsync("Confirm that we have it");
        await hr.SeesAsync("Confirmed");

        var standing = await site.InDbAsync(db => (
            from assignment in db.Assignments
            join employee in db.Employees on assignment.EmployeeId equals employee.Id
            where employee.Email == email
            select assignment).SingleAsync());
        standing.Facts.Standing.ShouldBe(Standing.Confirmed);
    }

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
