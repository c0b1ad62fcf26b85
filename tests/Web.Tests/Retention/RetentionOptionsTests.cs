using System.Net;
using PolicyTraining.Testing;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.Retention;

public sealed class RetentionOptionsTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Unless_a_schedule_is_named_everything_is_kept_and_the_page_says_so()
    {
        var olive = await _app.EmployAsync(Sample.Olive, null, Roles.Hr);

        var page = await (await _app.SignedInAsAsync(olive)).GetAsync("/hr/retention");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("not set: the records officer names the schedule");
        page.Text.ShouldContain("No end is set, so nothing may be destroyed.");
    }

    [Theory]
    [InlineData(RetentionOptions.NotSet, 6, "Retention:Class is not: name the records schedule")]
    [InlineData("", null, "Retention:Class is empty")]
    [InlineData("HR 0000123", 0, "Retention:Years must be 1 to 100")]
    [InlineData("HR 0000123", 900, "Retention:Years must be 1 to 100")]
    public void Years_without_a_schedule_or_beyond_reason_are_refused(string named, int? years, string why)
    {
        FaultsOf(new RetentionOptions { Class = named, Years = years }).ShouldHaveSingleItem().ShouldContain(why);
    }

    [Fact]
    public void A_named_schedule_and_none_at_all_are_taken()
    {
        FaultsOf(new RetentionOptions { Class = "HR 0000123", Years = 6 }).ShouldBeEmpty();
        FaultsOf(new RetentionOptions()).ShouldBeEmpty();
    }

    private static IEnumerable<string> FaultsOf(RetentionOptions options) =>
        new AnnotationsValidator<RetentionOptions>().Validate(null, options).Failures ?? [];
}
