using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Mail.Wordings;

namespace PolicyTraining.Web.Features.Hr.Mail;

/// <summary>HR words the letters.</summary>
[Authorize(Policy = Policies.ReadRegister), Route("hr/mail/wording")]
public sealed class WordingsController(TrainingDb db, WordingLibrary library, IOptions<AgencyOptions> agency, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellation)
    {
        ViewData["Zone"] = agency.Value.Zone;
        var changes = (await db.LetterWordings.AsNoTracking().ToListAsync(cancellation)).ToLookup(change => change.Letter);
        return View("WordingList", WordingSamples.All
            .Select(sample => new WordingLine(sample, changes[sample.Letter.Name].MaxBy(change => (change.At, change.Id))))
            .ToList());
    }

    [HttpGet("{letter}/edit"), Authorize(Policy = Policies.Hr)]
    public async Task<IActionResult> Edit(string letter, CancellationToken cancellation)
    {
        if (WordingSamples.Find(letter) is not { } sample)
            return NotFound();

        var newest = await library.History(letter).FirstOrDefaultAsync(cancellation);
        return await ShowAsync(WordingForm.Of(newest?.Wording ?? sample.Letter.Shipped, newest?.Id), sample, cancellation);
    }

    [HttpPost("{letter}"), Authorize(Policy = Policies.Hr)]
    public async Task<IActionResult> Update(string letter, WordingForm form, CancellationToken cancellation)
    {
        if (WordingSamples.Find(letter) is not { } sample)
            return NotFound();

        var wording = form.ToWording();
        foreach (var fault in sample.Letter.FaultsOf(wording))
            ModelState.AddModelError(fault.Passage, fault.Sentence);
        if (!ModelState.IsValid)
            return await ShowAsync(form, sample, cancellation);

        if (await library.KeepAsync(new(letter, wording, User.DisplayName, clock), form.BegunFrom, cancellation) is { } between)
        {
            ModelState.AddModelError("", $"{between.By} changed this letter meanwhile, on {between.At.InWords(agency.Value.Zone)}. "
                + "What you typed is still here and is not saved. Save again to put it in place of that change.");
            form.BegunFrom = between.Id;
            return await ShowAsync(form, sample, cancellation);
        }

        TempData.Succeeded($"Saved. From now on, “{sample.Title}” is sent in these words.");
        return LocalRedirect($"{WordingLine.AddressOf(letter)}/edit");
    }

    private async Task<IActionResult> ShowAsync(WordingForm form, WordingSample sample, CancellationToken cancellation)
    {
        (form.Sample, form.Zone) = (sample, agency.Value.Zone);
        form.History = await library.History(sample.Letter.Name).ToListAsync(cancellation);
        return View("Wording", form);
    }
}

/// <summary>A letter goes back to the wording it ships with.</summary>
[Authorize(Policy = Policies.Hr), Route("hr/mail/wording/{letter}/return")]
public sealed class WordingReturnsController(WordingLibrary library, TimeProvider clock) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(string letter, Guid? begunFrom, CancellationToken cancellation)
    {
        if (WordingSamples.Find(letter) is null)
            return NotFound();

        if (await library.KeepAsync(new(letter, wording: null, User.DisplayName, clock), begunFrom, cancellation) is { } between)
            TempData.Informs($"{between.By} changed this letter meanwhile. Nothing was done; here is what it says now.");
        else
            TempData.Succeeded("The letter is sent again in the words it ships with.");
        return LocalRedirect($"{WordingLine.AddressOf(letter)}/edit");
    }
}
