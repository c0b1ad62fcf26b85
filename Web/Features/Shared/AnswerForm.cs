using PolicyTraining.Domain.Items;

namespace PolicyTraining.Web.Features.Shared;

/// <summary>What is posted with an answer, or while one is being chosen.</summary>
public sealed class AnswerForm
{
    /// <summary>The number of the attempt the question was shown in: a page left open from an earlier one answers nothing.</summary>
    public int Attempt { get; set; }

    /// <summary>What was picked, as <see cref="Interaction.Read"/> reads it.</summary>
    public string[] Answer { get; set; } = [];

    /// <summary>Of the form as it was shown: the same form sent twice is one answer.</summary>
    public Guid Key { get; set; }

    /// <summary>How many times the form has changed since it was shown.</summary>
    public int Sequence { get; set; }

    /// <summary>The step to be moved and where to, <c>tell:up</c>; null when the form is an answer.</summary>
    public string? Move { get; set; }

    /// <summary>What was picked, after the step was moved.</summary>
    /// <exception cref="Domain.RuleBrokenException">The question has no steps.</exception>
    public IEnumerable<string> Moved(Item item)
    {
        var ordering = item.Interaction as Ordering;
        Domain.Rule.Require(ordering is not null, "Nothing in this question can be moved.");

        var (step, by) = Move!.Split(':') is [var id, "up"] ? (id, -1) : (Move.Split(':')[0], 1);
        return ordering.Post(Ordering.Move(ordering.Draft(Answer), step, by));
    }
}
