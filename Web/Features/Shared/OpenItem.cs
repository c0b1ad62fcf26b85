using Microsoft.AspNetCore.Mvc.Rendering;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Items;

namespace PolicyTraining.Web.Features.Shared;

/// <summary>
/// A question to be answered, with what was chosen so far. Shown inside its form by
/// <c>&lt;partial name="_OpenItem" model="…" /&gt;</c>; keys, feedback and explanations are not in it.
/// </summary>
/// <param name="Parts">Options, steps, rows or segments as they are shown, each with its id.</param>
/// <param name="Choices">What a row or a segment can be paired with.</param>
/// <param name="Clauses">To be looked up after recalling them; else empty.</param>
/// <param name="Picked">What the form posts as it stands.</param>
/// <param name="AssignmentId">Whose answer it is.</param>
/// <param name="Key">Of this form, and of no other.</param>
/// <param name="Draft">Where a choice that is not sent yet is kept; null where none is.</param>
/// <param name="Saved">When what was chosen so far was kept; null when nothing is.</param>
/// <param name="WasSignedOut">It was sent after the session had ended, and is to be sent again.</param>
public sealed record OpenItem(
    string Id,
    ItemKind Kind,
    string Stem,
    MockPost? Post,
    IReadOnlyList<SelectListItem> Parts,
    IReadOnlyList<SelectListItem> Choices,
    IReadOnlyList<Clause> Clauses,
    IReadOnlyCollection<string> Picked,
    Guid AssignmentId,
    Guid Key,
    string? Draft,
    SavedAt? Saved,
    bool WasSignedOut)
{
    /// <summary>The field that every control of the question posts.</summary>
    public string? Answer => null;

    /// <summary>What a written answer holds so far.</summary>
    public string? Text => Kind == ItemKind.Reflect ? Picked.FirstOrDefault() : null;

    public bool IsPicked(string pick) => Picked.Contains(pick);

    /// <summary>What can be said of a part, as a form posts it.</summary>
    public IEnumerable<SelectListItem> ChoicesOf(SelectListItem part) => Choices.Select(choice =>
    {
        var pick = $"{part.Value}={choice.Value}";
        return new SelectListItem(choice.Text, pick, IsPicked(pick));
    });

    /// <summary>The id of a part's control. The first has the field's own, so that the error summary's link leads to it.</summary>
    public static string ControlId(int index) => index == 0 ? nameof(Answer) : $"{nameof(Answer)}-{index + 1}";
}
