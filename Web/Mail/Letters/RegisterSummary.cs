using PolicyTraining.Domain;

namespace PolicyTraining.Web.Mail.Letters;

/// <summary>A list of the register, to whoever in HR asked to get it by e-mail.</summary>
/// <param name="List">What the list is called: <c>Overdue</c>.</param>
/// <param name="Definition">What is counted, in a sentence.</param>
/// <param name="Figures">The first is the whole list.</param>
/// <param name="Notes">What is missing, or why nothing could be counted.</param>
/// <param name="StopUrl">Where it is stopped.</param>
public sealed record RegisterSummary(
    Correspondent To, string List, string Definition, IReadOnlyList<DeskFigure> Figures, IReadOnlyList<string> Notes, string Url, string StopUrl,
    DateOnly Today, Attachment? Attached)
{
    public Letter ToLetter() => new()
    {
        Subject = Figures is [var all, ..] ? $"{List} on {Today.InSubject}: {Prose.Count(all.Count)}" : $"{List} on {Today.InSubject}: please look at your list",
        To = [To],
        Preheader = Definition,
        Heading = $"{List}, {Today.InWords}",
        Parts =
        [
            new Paragraph($"Hello {To.Name},"),
            new Paragraph(Definition),
            .. Notes.Select(note => new Paragraph(note)),
            .. Figures.Count == 0 ? Array.Empty<LetterPart>() : [new FactTable([.. Figures.Select(figure => figure.Fact)])],
            new ActionButton("Open the list", Url),
        ],
        Because = "You receive this because you asked to get this list by e-mail; it does not come when the list is empty.",
        ChoiceUrl = StopUrl,
        Attachments = Attached is null ? [] : [Attached],
    };
}
