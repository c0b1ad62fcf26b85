using PolicyTraining.Domain.Assessment;
using PolicyTraining.Domain.Items;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Domain.Scenarios;

namespace PolicyTraining.Domain.Bulletins;

/// <summary>
/// One immutable published version of a bulletin with everything that teaches it. People certify against an edition,
/// never against today's files.
/// </summary>
/// <param name="Ordinal">1 for the first edition of this bulletin, then 2, and so on.</param>
/// <param name="ContentHash">Fingerprint of every file of the edition; two editions with the same hash are the same.</param>
/// <param name="EffectiveOn">The date the agency gave, if it gave one. Never invented.</param>
/// <param name="DaysToReturn">Calendar days from receipt within which the certification is to be returned.</param>
/// <param name="Misconceptions">Those that wrong answers of its items show.</param>
/// <param name="Waivers">Why a clause is not tested, for those that are not.</param>
public sealed record Edition(
    Bulletin Bulletin,
    int Ordinal,
    string ContentHash,
    DateOnly? EffectiveOn,
    ReceiptForm Receipt,
    int DaysToReturn,
    IReadOnlyList<Lesson> Lessons,
    QuestionBank Bank,
    AssessmentRules Assessment,
    IReadOnlyList<Misconception> Misconceptions,
    IReadOnlyDictionary<ClauseId, string> Waivers)
{
    /// <summary>Fingerprint of the bulletin's own words, apart from what teaches them.</summary>
    public string BulletinHash { get; } = Fingerprint.Of(string.Join("\n\n", Bulletin.Clauses.Select(clause => $"{clause.Id}\n{clause.Text}")));

    /// <summary>As people say it: P&amp;P 2.110 Social Media.</summary>
    public string Name => $"P&P {Bulletin.Number} {Bulletin.Title}";

    /// <summary>The items that lessons practice with, in the order of the lessons.</summary>
    public IEnumerable<Item> Practice => Lessons.SelectMany(lesson => lesson.Blocks).OfType<PracticeBlock>().Select(block => block.Item);

    public IEnumerable<Scenario> Scenarios => Lessons.SelectMany(lesson => lesson.Blocks).OfType<ScenarioBlock>().Select(block => block.Scenario);

    public Lesson? FindLesson(string id) => Lessons.FirstOrDefault(lesson => lesson.Id == id);
}
