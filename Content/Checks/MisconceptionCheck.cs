using PolicyTraining.Content.Files;
using PolicyTraining.Content.Files.Items;
using PolicyTraining.Content.Findings;
using PolicyTraining.Domain.Items;

namespace PolicyTraining.Content.Checks;

/// <summary>Every wrong answer shows a misconception that is written down, and every misconception is shown by one.</summary>
internal static class MisconceptionCheck
{
    public static void Run(Questions questions, FindingList findings)
    {
        findings.RefuseRepeated(questions.Misconceptions.Select(Id), "misconception");
        foreach (var option in questions.All.SelectMany(item => item.Parts.Where(IsWrongAndUnexplained).Select(part => (item.Id, part.At))))
        {
            findings.Error(
                option.At,
                Codes.NoMisconception,
                $"Option {option.At.Value.Id} of {option.Id.Value} is wrong and names no misconception.",
                "Write 'misconception:' and the id of what somebody who chooses it believes.");
        }

        var known = questions.Misconceptions.Select(misconception => misconception.Value.Id).ToHashSet();
        var named = questions.All.SelectMany(item => item.Misconceptions).ToList();
        foreach (var unknown in named.Where(id => !known.Contains(id.Value)))
        {
            findings.Error(
                unknown,
                Codes.UnknownReference,
                $"There is no misconception {unknown.Value}.",
                "Use an id from a 'misconceptions' list of questions/*.yaml, or add it there.");
        }

        foreach (var unused in questions.Misconceptions.Select(Id).Where(id => named.TrueForAll(other => other.Value != id.Value)))
        {
            findings.Error(
                unused,
                Codes.UnusedMisconception,
                $"No answer shows {unused.Value}.",
                "Name it on the wrong answer that shows it, or take it out.");
        }
    }

    private static Placed<string> Id(Placed<Misconception> misconception) =>
        new(misconception.Value.Id, misconception.File, misconception.Line);

    private static bool IsWrongAndUnexplained(PartText part) => part is { Part: Option { IsKey: false }, Misconception: null };
}
