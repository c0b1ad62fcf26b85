using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Domain.Learning;

/// <summary>A single-choice question about a situation at work, decided by the clauses it names.</summary>
/// <param name="Id">Permanent: <c>QB-II.B.4-01</c>.</param>
/// <param name="Revision">Goes up by one when stem, options or key change; figures about the item start again.</param>
/// <param name="Critical">A drawn critical item must be right for the assessment to be passed.</param>
/// <param name="Stem">The situation and the question, as plain paragraphs.</param>
/// <param name="Explanation">Why the key is right in the clause's terms, shown after an answer.</param>
public sealed record Item(
    string Id,
    int Revision,
    IReadOnlyList<ClauseId> Clauses,
    bool Critical,
    string Stem,
    IReadOnlyList<Option> Options,
    string Explanation)
{
    /// <summary>The section of the first clause, by which an assessment is stratified.</summary>
    public string Section => Clauses[0].Section;

    public Option Key => Options.Single(option => option.IsKey);

    public Option? FindOption(string id) => Options.FirstOrDefault(option => option.Id == id);
}

/// <summary>One possible answer.</summary>
/// <param name="Id">Permanent within its item, so that answers survive shuffling and rewording.</param>
/// <param name="Feedback">What would happen and why, shown when this option was chosen.</param>
public sealed record Option(string Id, string Text, bool IsKey, string Feedback);
