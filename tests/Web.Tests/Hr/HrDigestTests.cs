using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Testing;
using PolicyTraining.Web.Reminders;

namespace PolicyTraining.Web.Tests.Hr;

/// <summary>What HR reads in the morning is what its pages say.</summary>
public sealed class HrDigestTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Every_figure_of_the_digest_is_the_number_of_rows_behind_its_link()
    {
        var register = new Register(_app);
        await register.PlayAsync();
        _app.Clock.Advance(TimeSpan.FromDays(1)); // Friday, October 23

        await _app.InScopeAsync(services => services.GetRequiredService<DigestRound>().RunAsync(default));
        await _app.DispatchAsync();
        var browser = await _app.SignedInAsAsync(register.Olive);

        var letter = new HtmlParser().ParseDocument(_app.Mail.Single(message => message.Subject!.StartsWith("What needs HR", StringComparison.Ordinal)).HtmlBody!);
        var figures = letter.QuerySelectorAll("tr").Where(row => row.QuerySelector("th") is not null && row.QuerySelector("td a") is not null).ToList();
        figures.Count.ShouldBeGreaterThan(4);
        foreach (var figure in figures)
        {
            var address = new Uri(figure.QuerySelector("td a")!.GetAttribute("href")!).PathAndQuery;
            var rows = (await browser.GetAsync(address)).Document.QuerySelectorAll("main tbody tr").Length;
            figure.QuerySelector("td strong")!.TextContent.ShouldBe($"{rows}", address);
        }
    }

    [Fact]
    public async Task A_day_on_which_nothing_needs_HR_brings_no_digest()
    {
        await _app.InScopeAsync(services => services.GetRequiredService<DigestRound>().RunAsync(default));
        await _app.DispatchAsync();

        _app.Mail.ShouldBeEmpty();
    }
}
