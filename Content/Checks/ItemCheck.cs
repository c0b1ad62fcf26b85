using PolicyTraining.Content.Files;
using PolicyTraining.Content.Files.Items;
using PolicyTraining.Content.Findings;
using PolicyTraining.Domain.Items;

namespace PolicyTraining.Content.Checks;

/// <summary>Every item has what its kind needs: right and wrong answers, and as many parts as make a question.</summary>
internal sealed class ItemCheck
{
    private const int FewestOptions = 3;

    private readonly ItemText _item;
    private readonly string _id;
    private readonly FindingList _findings;

    private ItemCheck(ItemText item, FindingList findings) => (_item, _id, _findings) = (item, item.Id.Value, findings);

    public static void Run(Questions questions, FindingList findings)
    {
        foreach (var item in questions.All)
            new ItemCheck(item, findings).Check();
        foreach (var item in questions.Assessment.Where(item => !item.Item.Interaction.IsMarked))
        {
            findings.Error(
                item.Id,
                Codes.Unmarked,
                $"{item.Id.Value} cannot be marked right or wrong.",
                "Move it to 'practice', or make it another type of item.");
        }
    }

    private void Check()
    {
        switch (_item.Item.Interaction)
        {
            case SingleChoice single:
                CheckSingle(single);
                break;
            case MultipleChoice multiple:
                CheckMultiple(multiple);
                break;
            case Ordering:
                RequireBetween(3, 7, _item.Parts.Count, "steps");
                RequireKnown(_item.Interaction.Equivalent, _item.Parts.Select(part => part.Part.Id), "step");
                break;
            case Matching matching:
                RequireBetween(2, 6, matching.Choices.Count, "choices");
                RequireBetween(2, 8, matching.Rows.Count, "rows");
                RequireKnown(Belongs, matching.Choices.Select(choice => choice.Id), "choice");
                break;
            case Spotting spotting:
                CheckSpot(spotting);
                break;
        }
    }

    private IEnumerable<Placed<string>> Belongs => _item.Parts.Select(part => part.Belongs).OfType<Placed<string>>();

    private void CheckSingle(SingleChoice single)
    {
        var keys = single.Options.Count(option => option.IsKey);
        if (keys != 1)
            Error(Codes.NotOneKey, $"{_id} has {keys} right answers.", "Write 'key: true' on exactly one option.");

        RequireThree(single.Options);
        if (single.RewritesPost)
            RequirePost();
    }

    private void CheckMultiple(MultipleChoice multiple)
    {
        var keys = multiple.Options.Count(option => option.IsKey);
        if (keys == 0 || keys == multiple.Options.Count)
        {
            var (all, mend) = keys == 0 ? ("no", "right") : ("only", "wrong");
            Error(Codes.NotOneKey, $"{_id} has {all} right answers.", $"Give it at least one that is {mend}.");
        }

        RequireThree(multiple.Options);
        foreach (var key in _item.Parts.Where(part => part.Part is Option { IsKey: true, Missed: null }))
        {
            _findings.Error(
                key.At,
                Codes.NothingWhenMissed,
                $"Option {key.Part.Id} of {_id} says nothing to somebody who missed it.",
                "Add 'missed:' and say what is lost without it.");
        }
    }

    private void CheckSpot(Spotting spotting)
    {
        RequirePost();
        RequireBetween(2, 6, spotting.Rules.Count, "rules");
        if (spotting.Segments.All(segment => segment.IsProblem) || !spotting.Segments.Any(segment => segment.IsProblem))
        {
            Error(
                Codes.NothingToSpot,
                $"In the post of {_id} {(spotting.Segments.Any(segment => segment.IsProblem) ? "everything" : "nothing")} breaks a rule.",
                "Write 'problem:' on the segments that break one, and leave at least one as it is.");
        }

        RequireKnown(Belongs, spotting.Rules.Select(rule => rule.Clause.Value), "rule");
        foreach (var problem in Belongs.Where(problem => _item.Clauses.All(clause => clause.Value.Value != problem.Value)))
            RefuseUncited(problem);
    }

    private void RefuseUncited(Placed<string> problem) => _findings.Error(
        problem,
        Codes.UnknownReference,
        $"{_id} does not cite {problem.Value}.",
        "Add it to 'clauses' and 'reviewed' of the item.");

    private void RequireThree(IReadOnlyCollection<Option> options)
    {
        if (options.Count < FewestOptions)
        {
            Error(
                Codes.TooFewOptions,
                $"{_id} has {options.Count} options.",
                "Give it three that someone could well believe.");
        }
    }

    private void RequirePost()
    {
        if (_item.Item.Post is null)
            Error(Codes.NoPost, $"{_id} is about a post that is not there.", "Add 'post:' with account and place.");
    }

    private void RequireBetween(int least, int most, int count, string parts)
    {
        if (count < least || count > most)
            Error(Codes.PartCount, $"{_id} has {count} {parts}.", $"Give it {least} to {most}.");
    }

    private void RequireKnown(IEnumerable<Placed<string>> named, IEnumerable<string> ids, string what)
    {
        var known = ids.ToList();
        foreach (var unknown in named.Where(id => !known.Contains(id.Value)))
        {
            _findings.Error(
                unknown,
                Codes.UnknownReference,
                $"{_id} has no {what} '{unknown.Value}'.",
                $"Write one of {string.Join(", ", known)}.");
        }
    }

    private void Error(string code, string message, string fix) => _findings.Error(_item.Id, code, message, fix);
}
