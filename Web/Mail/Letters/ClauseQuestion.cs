using PolicyTraining.Domain;

namespace PolicyTraining.Web.Mail.Letters;

/// <summary>The facts about an employee's question that both of its letters state.</summary>
/// <param name="Bulletin">As it is cited: <c>P&amp;P 2.110</c>.</param>
/// <param name="Clause">The label of the clause; null when it asks for help with the assessment.</param>
/// <param name="ClauseText">The clause word for word; null without one.</param>
/// <param name="AskedAt">In UTC.</param>
/// <param name="Zone">The agency's zone.</param>
public sealed record ClauseQuestion(
    Correspondent Employee, string Bulletin, string? Clause, string? ClauseText, string Question, DateTimeOffset AskedAt, TimeZoneInfo Zone)
{
    /// <summary>To follow "about": <c>P&amp;P 2.110, II.B.4</c>.</summary>
    internal string Topic => Clause is null ? $"the {Bulletin} assessment" : $"{Bulletin}, {Clause}";

    internal Quotation Quoted => new(Question, $"{Employee.Name}, {AskedAt.InBrief(Zone)}");

    /// <summary>The clause in the bulletin's own words; nothing where the question is about none.</summary>
    internal IEnumerable<LetterPart> ClauseAsIssued =>
        ClauseText is null ? [] : [new Paragraph("The clause as issued:"), new Quotation(ClauseText, Topic)];
}
