using PolicyTraining.Testing;

namespace PolicyTraining.EndToEnd;

/// <summary>The pages outside the journeys, each in the states a person can meet.</summary>
public sealed class PublicPages(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public async Task Pages_that_anybody_can_open_are_accessible(Screen screen)
    {
        var visitor = await site.VisitorAsync(screen);

        await visitor.OpenAsync("/policy/2.110");
        await visitor.SeesAsync("Do not publicly reference, disseminate, or publish critical or sensitive information that has already been compromised.");
        await visitor.OpenAsync("/account/sign-in");
        await visitor.PressAsync("Sign in");
        await visitor.SeesAsync("Enter your e-mail address.");
        await visitor.OpenAsync("/verify");
        await visitor.PressAsync("Verify the file");
        await visitor.SeesAsync("Choose the PDF file to verify.");
        await visitor.OpenAsync("/verify?record=2110-AAAAAAAAA");
        await visitor.OpenAsync("/account/forgotten-password");
        await visitor.FillAsync("Work e-mail address", "nobody@dma.example");
        await visitor.PressAsync("Send the link");
        await visitor.SeesHeadingAsync("Look in your mailbox");
        await visitor.OpenAsync("/account/invitation?account=0199b0f2-0000-7000-8000-000000000000&token=used");
        await visitor.SeesHeadingAsync("This link no longer works");
    }

    [Theory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public async Task HRs_and_the_administrators_pages_are_accessible(Screen screen)
    {
        var administrator = await site.EmployAsync($"Avery{screen} Lindqvist", null, "Administrator");
        var ada = await site.EmployAsync($"Ada{screen} Kowalski");
        await site.AssignAsync(ada);
        await site.DispatchAsync();
        var visitor = await site.VisitorAsync(screen);
        await visitor.SignInAsync(administrator.Email, TrainingApp.Password);

        foreach (var page in new[] { "/", "/learn", "/hr", "/hr/assignments", "/hr/assignments?status=overdue", "/hr/employees", "/hr/accounts", "/team", "/account/password", "/dev/mail" })
            await visitor.OpenAsync(page);

        await visitor.OpenAsync("/hr/employees/new");
        await visitor.PressAsync("Add employee");
        await visitor.OpenAsync("/hr/assignments");
        await visitor.FollowAsync(ada.Name);
    }
}
