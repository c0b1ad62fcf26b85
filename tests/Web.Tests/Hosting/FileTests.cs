using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Hosting;

/// <summary>A browser asks once for what cannot change under its address, and never keeps the wrong file for good.</summary>
public sealed class FileTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task What_a_page_asks_for_by_its_fingerprint_is_kept_for_good()
    {
        var page = await _app.Visitor().GetAsync("/account/sign-in");
        var addresses = page.Document.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!)
            .Concat(page.Document.QuerySelectorAll("script[src]").Select(script => script.GetAttribute("src")!))
            .ToList();

        addresses.ShouldNotBeEmpty();
        foreach (var address in addresses)
            (await LifeAsync(address)).ShouldBe("public, max-age=31536000, immutable", address);
    }

    [Theory]
    [InlineData("/css/site.css?v=of-a-newer-server")]
    [InlineData("/css/site.css?v=")]
    public async Task A_file_under_another_ones_fingerprint_is_not_kept(string address) => (await LifeAsync(address)).ShouldBe("no-cache");

    [Fact]
    public async Task What_has_no_fingerprint_is_kept_for_a_day() => (await LifeAsync("/favicon.svg")).ShouldBe("public, max-age=86400");

    [Theory]
    [InlineData("gzip", new[] { "gzip" })]
    [InlineData("identity", new string[0])]
    public async Task What_a_browser_can_expand_is_sent_compressed(string accepted, string[] sent)
    {
        using var client = _app.CreateClient();
        client.DefaultRequestHeaders.Add("Accept-Encoding", accepted);
        using var answer = await client.GetAsync("/css/site.css", TestContext.Current.CancellationToken);

        answer.Content.Headers.ContentEncoding.ShouldBe(sent);
        answer.Headers.Vary.ShouldContain("Accept-Encoding");
    }

    private async Task<string?> LifeAsync(string address)
    {
        using var client = _app.CreateClient();
        using var answer = await client.GetAsync(address);
        answer.EnsureSuccessStatusCode();
        return answer.Headers.CacheControl?.ToString();
    }
}
