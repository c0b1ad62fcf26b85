using PolicyTraining.Domain.Items;

namespace PolicyTraining.Testing;

/// <summary>What a test picks to answer an item.</summary>
public static class ItemAnswers
{
    extension(Item item)
    {
        /// <summary>The options of a single-choice item.</summary>
        public IReadOnlyList<Option> Options => ((SingleChoice)item.Interaction).Options;

        /// <summary>The right option of a single-choice item.</summary>
        public Option Key => item.Options.Single(option => option.IsKey);

        /// <summary>What a form posts for the right answer, whatever the kind.</summary>
        public string[] Right => [.. item.Interaction.Post(item.Interaction.Key)];

        /// <summary>What a form posts for a complete answer that is wrong.</summary>
        public string[] Wrong => item.Interaction switch
        {
            SingleChoice single => [single.Options.First(option => !option.IsKey).Id],
            MultipleChoice multiple => [multiple.Options.First(option => !option.IsKey).Id],
            Ordering ordering => [.. ordering.Post(Response.Of(ordering.Steps.Select(step => step.Id).Reverse()))],
            Matching matching => [.. matching.Rows.Select(row => $"{row.Id}={matching.Choices.First(choice => choice.Id != row.Answer).Id}")],
            Spotting spotting => WrongMark(spotting),
            _ => throw new InvalidOperationException($"Nothing is wrong as an answer to {item.Id}."),
        };
    }

    private static string[] WrongMark(Spotting spotting)
    {
        var fine = spotting.Segments.First(segment => !segment.IsProblem).Id;
        return [fine, $"{fine}={spotting.Rules[0].Clause}"];
    }
}
