using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity.Confirmation;
using PolicyTraining.Web.Identity.Notices;
using PolicyTraining.Web.Identity.Passkeys;
using PolicyTraining.Web.Identity.Sessions;

namespace PolicyTraining.Web.Features.Account;

/// <summary>The passkeys of the signed-in person: shows, adds and renames them.</summary>
[Route("account/passkeys")]
public sealed class PasskeysController(
    UserManager<Identity.Account> accounts, AccountPasskeys passkeys, PasskeyCeremonies ceremonies, AccountNotices notices,
    IOptions<AgencyOptions> agency) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellation) =>
        View("Passkeys", new PasskeysPage(await passkeys.ListAsync(await AccountAsync(), cancellation), agency.Value.Zone));

    [HttpGet("new"), ConfirmedIdentity]
    public IActionResult New() => View("NewPasskey", new NewPasskeyForm());

    [HttpPost, ConfirmedIdentity(Page = "/account/passkeys/new")]
    public async Task<IActionResult> Create(NewPasskeyForm form, CancellationToken cancellation)
    {
        var account = await AccountAsync();
        if (ModelState.IsValid && string.IsNullOrEmpty(form.Credential))
            ModelState.AddModelError("", PasskeyWords.NoScript);
        else if (ModelState.IsValid && !await ceremonies.AddAsync(account, form.Credential!, NameFor(form)))
            ModelState.AddModelError("", "The passkey was not added: it took too long, or is here already. Try again.");
        if (!ModelState.IsValid)
            return View("NewPasskey", form);

        await notices.TellAsync(account, AccountChangeKind.PasskeyAdded, cancellation);
        TempData.Succeeded("Your passkey is added. You can sign in with it from now on.");
        return Redirect("/account/passkeys");
    }

    [HttpGet("{id}"), ConfirmedIdentity]
    public async Task<IActionResult> Edit(string id) =>
        await passkeys.FindAsync(await AccountAsync(), id) is { } passkey
            ? View("Passkey", new PasskeyPage(id, new PasskeyNameForm { Name = passkey.Name ?? "" }))
            : NotFound();

    [HttpPost("{id}"), ConfirmedIdentity]
    public async Task<IActionResult> Update(string id, [Bind(Prefix = "Form")] PasskeyNameForm form)
    {
        var account = await AccountAsync();
        if (await passkeys.FindAsync(account, id) is not { } passkey)
            return NotFound();
        if (!ModelState.IsValid)
            return View("Passkey", new PasskeyPage(id, form));

        await passkeys.RenameAsync(account, passkey, form.Name.Trim());
        TempData.Succeeded($"The passkey is called {form.Name.Trim()} now.");
        return Redirect("/account/passkeys");
    }

    private string NameFor(NewPasskeyForm form) => string.IsNullOrWhiteSpace(form.Name)
        ? BrowserName.Of(Request.Headers.UserAgent.ToString())
        : form.Name.Trim();

    private async Task<Identity.Account> AccountAsync() => (await accounts.GetUserAsync(User))!;
}

internal static class PasskeyWords
{
    public const string NoScript =
        "Your browser sent no passkey. Passkeys need JavaScript, which is switched off or did not load; reload the page, or use another way.";

    public const string NotTaken = "That passkey was not taken. Perhaps it took too long, or was removed from the account. Try again, or use another way.";
}
