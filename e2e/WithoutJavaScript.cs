using PolicyTraining.Testing;

namespace PolicyTraining.EndToEnd;

public sealed class WithoutJavaScript(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task The_course_the_assessment_and_the_signature_work_with_scripts_switched_off()
    {
        var ada = await site.EmployAsync(Sample.Ada);
        await site.AssignAsync(ada);
        var visitor = await site.VisitorAsync(javaScript: false);
        await visitor.SignInAsync(ada.Email, TrainingApp.Password);
        await visitor.FollowAsync("Start");
        await visitor.FollowAsync("Start");
        await visitor.PressAsync("Continue");
        await visitor.SeesAsync("Block 2 of 3");

        await site.PassAsync(ada);
        await visitor.OpenAsync("/certify");
        await visitor.TickAsync("I agree to sign this certification electronically");
        await visitor.FillAsync("Your full name", Sample.Ada);
        await visitor.PressAsync("Review before signing");
        await visitor.FillAsync("Your password", TrainingApp.Password);
        await visitor.PressAsync("Sign this certification");

        await visitor.SeesHeadingAsync("You have certified");
    }
}
