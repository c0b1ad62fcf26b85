using Microsoft.Playwright;
using PolicyTraining.Testing;

namespace PolicyTraining.EndToEnd;

/// <summary>The real site on a real port with a clock the test turns, and a real browser.</summary>
public sealed class Site : TrainingApp, IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Site() => UseKestrel(0);

    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        StartServer();
        // A passkey belongs to a host with a name.
        Address = ClientOptions.BaseAddress.ToString().TrimEnd('/').Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
    }

    /// <summary>A browser of one person's own: own cookies, own screen.</summary>
    public async Task<Visitor> VisitorAsync(Screen screen = Screen.Desktop, bool javaScript = true)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address,
            ViewportSize = screen == Screen.Phone ? new ViewportSize { Width = 390, Height = 844 } : new ViewportSize { Width = 1280, Height = 900 },
            JavaScriptEnabled = javaScript,
            AcceptDownloads = true,
        });
        // How long a page takes is nobody's assertion here; a busy machine must not fail a journey.
        context.SetDefaultTimeout((float)TimeSpan.FromMinutes(2).TotalMilliseconds);
        return new Visitor(await context.NewPageAsync(), Address, looksForFaults: javaScript);
    }

    public override async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        await base.DisposeAsync();
    }
}

public enum Screen
{
    Desktop,
    Phone,
}
