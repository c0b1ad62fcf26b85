using PolicyTraining.Testing;

namespace PolicyTraining.EndToEnd;

public sealed class SupervisorJourney(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public async Task A_supervisor_hears_of_an_overdue_person_and_finds_nobody_elses(Screen screen)
    {
        var grace = await site.EmployAsync($"Grace{screen} Okafor");
        var ada = await site.EmployAsync($"Ada{screen} Kowalski", grace);
        var bob = await site.EmployAsync($"Bob{screen} Ansari");
        await site.AssignAsync(ada);
        await site.AssignAsync(bob);
        await site.DispatchAsync();
        site.Clock.Advance(TimeSpan.FromDays(15));
        await site.RemindAsync();
        await site.DispatchAsync();

        var letter = site.Mail.Single(message => message.To.Mailboxes.Any(recipient => recipient.Address == grace.Email));
        letter.Subject!.ShouldContain(ada.Name);
        letter.TextBody!.ShouldNotContain(bob.Name);
        var visitor = await site.VisitorAsync(screen);
        await visitor.SignInAsync(grace.Email, TrainingApp.Password);
        await visitor.FollowAsync("Team");

        await visitor.SeesAsync(ada.Name);
        await visitor.SeesAsync("Overdue");
        (await visitor.TextAsync()).ShouldNotContain(bob.Name);
    }
}
