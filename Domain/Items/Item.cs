using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Domain.Items;

/// <summary>A question about a situation at work, decided by the clauses it names.</summary>
/// <param name="Id">Permanent: <c>QB-II.B.4-01</c>.</param>
/// <param name="Revision">Goes up by one when stem, parts or key change; figures about the item start again.</param>
/// <param name="Clauses">The first one decides the item; the others bear on it.</param>
/// <param name="Critical">A drawn critical item must be right for the assessment to be passed.</param>
/// <param name="Stem">The situation and the question, as plain paragraphs.</param>
/// <param name="Post">What the question is about, as it would look on a page; null where there is nothing to look at.</param>
/// <param name="Interaction">How it is answered and marked.</param>
/// <param name="Explanation">Why the key is right in the clause's terms, shown after an answer.</param>
public sealed record Item(
    string Id,
    int Revision,
    IReadOnlyList<ClauseId> Clauses,
    bool Critical,
    string Stem,
    MockPost? Post,
    Interaction Interaction,
    string Explanation)
{
    /// <summary>The clause that decides the item.</summary>
    public ClauseId Clause => Clauses[0];
}

/// <summary>A post, profile or message that nobody wrote: real text, shown as it would look on a page.</summary>
/// <param name="Text">Empty where the item's own segments are the text.</param>
public sealed record MockPost(string Account, Place Place, string Text);

/// <summary>Where something is said.</summary>
public enum Place
{
    /// <summary>A page of the department on a social media site.</summary>
    AgencyPage,

    /// <summary>Somebody's own page.</summary>
    PersonalPage,
    DirectMessage,
    Forum,

    /// <summary>What an account says about itself.</summary>
    Profile,
    Phone,
    InPerson,
    Event,
}
