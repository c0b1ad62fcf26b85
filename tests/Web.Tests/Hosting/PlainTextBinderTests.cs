using System.Net;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Tests.Paper;

namespace PolicyTraining.Web.Tests.Hosting;

/// <summary>What is no text, or misleads whoever reads it, does not get past the door.</summary>
public sealed class PlainTextBinderTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task What_nobody_sees_in_a_form_changes_nothing()
    {
        var number = SampleScan.UnknownNumber.Value.Replace("-", "-\u200B\uFFFE\u202E", StringComparison.Ordinal);

        var page = await _app.Visitor().GetAsync($"/verify?record={Uri.EscapeDataString(number)}");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("No such certification");
    }

    [Theory]
    [InlineData("\uFFFE")]
    [InlineData("Olive\uFFFF \uFDD0Berg")]
    [InlineData("\u0000")]
    public async Task What_cannot_be_hashed_or_compared_stops_no_page(string typed)
    {
        var browser = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Olive, null, Roles.Hr));

        foreach (var list in new[] { "/hr/employees", "/hr/assignments", "/hr/mail", "/team" })
            ((int)(await browser.GetAsync($"{list}?q={Uri.EscapeDataString(typed)}")).Status).ShouldBeLessThan(500, list);
    }
}
