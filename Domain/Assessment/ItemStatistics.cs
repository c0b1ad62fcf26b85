using PolicyTraining.Domain.Items;

namespace PolicyTraining.Domain.Assessment;

/// <summary>So many people gave this response to an item in their first attempt.</summary>
/// <param name="RestScore">The share, 0 to 1, of the other questions of the attempt that these people had right.</param>
public sealed record ResponseCount(Response Response, double RestScore, int Count);

/// <summary>What first attempts say about an item: about the item, and nobody who answered it.</summary>
/// <param name="Answers">How many people answered its present revision in a first attempt.</param>
/// <param name="Facility">Those of them who were right.</param>
/// <param name="Parts">Each part, in the order written.</param>
/// <param name="Misconceptions">How many answers showed each misunderstanding the item can show, by id.</param>
/// <param name="Concerns">What somebody should look at.</param>
public sealed record ItemStatistics(
    Item Item,
    int Answers,
    Proportion Facility,
    IReadOnlyList<PartRate> Parts,
    IReadOnlyDictionary<string, Proportion> Misconceptions,
    IReadOnlyList<ItemConcern> Concerns)
{
    /// <summary>Below this many answers a rate says more about chance, and about single people, than about the item.</summary>
    public const int FewestAnswers = 20;

    /// <summary>From here on a distractor that hardly anybody chooses is one that does not work.</summary>
    public const int FewestForDistractors = 60;

    /// <summary>From here on the sign of the rest-score correlation is worth a look.</summary>
    public const int FewestForCorrelation = 100;

    /// <summary>
    /// A mastery test wants nearly everybody right; where four in ten are wrong, the clause is taught badly or the key is
    /// wrong. The usual bands of 30 to 70 % are for ranking people, which this assessment does not.
    /// </summary>
    private const double LeastFacility = 0.6;

    private const double LeastDistractor = 0.05;

    /// <summary>Whether there are enough answers for any figure to be shown.</summary>
    public bool IsMeaningful => Answers >= FewestAnswers;

    public static ItemStatistics Of(Item item, IReadOnlyCollection<ResponseCount> responses)
    {
        var marked = responses.Select(response => new MarkedCount(item.Interaction.Mark(response.Response), response)).ToList();
        var answers = marked.Sum(count => count.People);
        var facility = Share(count => count.Marking.IsRight);
        IReadOnlyList<PartRate> parts =
        [
            .. item.Interaction.Parts.Select((part, index) => new PartRate(
                part,
                Share(count => count.Marking.Parts[index].Given is not null),
                Share(count => !count.Marking.Parts[index].IsRight))),
        ];
        var misconceptions = item.Interaction.Parts.Select(part => part.Misconception).OfType<string>().Distinct()
            .ToDictionary(id => id, id => Share(count => count.Marking.Misconceptions.Contains(id)));
        return new(item, answers, facility, parts, misconceptions, [.. ConcernsOf(item, answers, facility, parts, marked)]);

        Proportion Share(Func<MarkedCount, bool> which) => new(marked.Where(which).Sum(count => count.People), answers);
    }

    private static IEnumerable<ItemConcern> ConcernsOf(
        Item item, int answers, Proportion facility, IReadOnlyList<PartRate> parts, IReadOnlyList<MarkedCount> marked)
    {
        if (answers < FewestAnswers)
            yield break;

        if (facility.Value < LeastFacility)
            yield return ItemConcern.OftenMissed;
        if (item.Interaction is SingleChoice single)
        {
            var key = parts.Single(rate => rate.Part == single.Options.Single(option => option.IsKey)).Picked;
            var distractors = parts.Where(rate => rate.Part is Option { IsKey: false }).Select(rate => rate.Picked).ToList();
            if (distractors.Any(distractor => distractor.Count > key.Count))
                yield return ItemConcern.DistractorBeatsKey;
            if (answers >= FewestForDistractors && distractors.Any(distractor => distractor.Value < LeastDistractor))
                yield return ItemConcern.IdleDistractor;
        }

        if (answers >= FewestForCorrelation && MeanRestScore(marked, isRight: true) < MeanRestScore(marked, isRight: false))
            yield return ItemConcern.NegativeCorrelation;
    }

    /// <summary>Null, and so no flag, when nobody was right or nobody was wrong: then nothing varies.</summary>
    private static double? MeanRestScore(IReadOnlyList<MarkedCount> marked, bool isRight)
    {
        var group = marked.Where(count => count.Marking.IsRight == isRight).ToList();
        return group.Count == 0 ? null : group.Sum(count => count.Response.RestScore * count.People) / group.Sum(count => count.People);
    }

    private sealed record MarkedCount(Marking Marking, ResponseCount Response)
    {
        public int People => Response.Count;
    }
}

/// <summary>How people answered one part of an item.</summary>
/// <param name="Picked">Those who chose or marked it.</param>
/// <param name="Wrong">Those who had it wrong: chosen or left, placed or paired.</param>
public sealed record PartRate(ItemPart Part, Proportion Picked, Proportion Wrong);

/// <summary>Something about an item that somebody should look at.</summary>
public enum ItemConcern
{
    /// <summary>Fewer than 60 % were right: a gap in the teaching, or a wrong key.</summary>
    OftenMissed,

    /// <summary>A wrong option was chosen more often than the right one.</summary>
    DistractorBeatsKey,

    /// <summary>Fewer than 5 % chose one of the wrong options: it is not plausible.</summary>
    IdleDistractor,

    /// <summary>Those who were right did worse on the other questions than those who were wrong.</summary>
    NegativeCorrelation,
}
