using PolicyTraining.Domain;

namespace PolicyTraining.Web.Mail.Letters;

/// <summary>The answer, to the employee who asked.</summary>
/// <param name="By">The name of who answered.</param>
/// <param name="AnsweredAt">In UTC.</param>
/// <param name="Url">The employee's own questions.</param>
public sealed record QuestionAnswered(ClauseQuestion Asked, string Answer, string By, DateTimeOffset AnsweredAt, string Url)
{
    public Letter ToLetter() => new()
    {
        Subject = $"Answer to your question about {Asked.Topic}",
        To = [Asked.Employee],
        Preheader = $"{By} has answered.",
        Heading = $"Your question about {Asked.Topic} is answered",
        Parts =
        [
            new Paragraph($"Hello {Asked.Employee.Name},"),
            new Paragraph($"{By} has answered your question:"),
            new Quotation(Answer, $"{By}, {AnsweredAt.InBrief(Asked.Zone)}"),
            new Paragraph("You asked:"),
            Asked.Quoted,
            .. Asked.ClauseAsIssued,
            new ActionButton("See your questions", Url),
            new SmallNote("Not clear yet? You can ask again from the clause."),
        ],
        Because = $"You receive this because you asked about {Asked.Topic}.",
    };
}
