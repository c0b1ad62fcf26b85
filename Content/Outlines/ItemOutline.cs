using System.Text;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Items;

namespace PolicyTraining.Content.Outlines;

/// <summary>Writes a question with its key and all of its feedback.</summary>
internal sealed class ItemOutline(StringBuilder text, Edition edition)
{
    private readonly Dictionary<string, string> _misconceptions =
        edition.Misconceptions.ToDictionary(misconception => misconception.Id, misconception => misconception.Text);

    public void Append(Item item)
    {
        text.Append(ReviewDocument.Invariant, $"\n### {item.Id}\n\n")
            .Append(ReviewDocument.Invariant, $"{NameOf(item.Interaction.Kind)}, revision {item.Revision}{(item.Critical ? ", **critical**" : "")}. ")
            .Append(ReviewDocument.Invariant, $"Decided by {item.Clause}")
            .Append(item.Clauses.Count > 1 ? $"; bears on {string.Join(", ", item.Clauses.Skip(1))}" : "")
            .Append(".\n\n")
            .Append(item.Stem)
            .Append("\n\n");
        if (item.Post is { Text.Length: > 0 } post)
            text.Append(ReviewDocument.Invariant, $"> **{post.Account}:** {ReviewDocument.Line(post.Text)}\n\n");

        AppendParts(item.Interaction);
        text.Append(ReviewDocument.Invariant, $"\n*Why:* {ReviewDocument.Line(item.Explanation)}\n");
    }

    private void AppendParts(Interaction interaction)
    {
        switch (interaction)
        {
            case Ordering ordering:
                foreach (var (index, step) in ordering.Steps.Index())
                    AppendPart($"{index + 1}.", step, null);
                foreach (var group in ordering.Equivalent)
                    text.Append(ReviewDocument.Invariant, $"\nMay swap: {string.Join(", ", group.Select(id => $"“{ordering.FindPart(id)!.Text}”"))}.\n");
                break;
            case Matching matching:
                foreach (var row in matching.Rows)
                    AppendPart("-", row, $"→ **{matching.TextOf(row.Answer)}**");
                break;
            case Spotting spotting:
                foreach (var segment in spotting.Segments)
                    AppendPart("-", segment, segment.Problem is { } clause ? $"→ **breaks {clause}**" : "→ fine");
                break;
            case Reflection reflection:
                text.Append(ReviewDocument.Invariant, $"- Model: {ReviewDocument.Line(reflection.Answer)}\n");
                foreach (var point in reflection.Checklist)
                    text.Append(ReviewDocument.Invariant, $"- Check: {ReviewDocument.Line(point.Text)} ({point.Clause})\n");
                break;
            case Recall:
                text.Append("- Shown afterwards: the clauses, verbatim.\n");
                break;
            default:
                foreach (var option in interaction.Parts.Cast<Option>())
                    AppendPart("-", option, option.IsKey ? "→ **right**" : null);
                break;
        }
    }

    private void AppendPart(string bullet, ItemPart part, string? verdict)
    {
        text.Append(ReviewDocument.Invariant, $"{bullet} {ReviewDocument.Line(part.Text)}{(verdict is null ? "" : $" {verdict}")}\n")
            .Append(ReviewDocument.Invariant, $"  - {ReviewDocument.Line(part.Feedback)}\n");
        if (part is Option { Missed: { } missed })
            text.Append(ReviewDocument.Invariant, $"  - When missed: {ReviewDocument.Line(missed)}\n");
        if (part.Misconception is { } misconception)
            text.Append(ReviewDocument.Invariant, $"  - Misunderstanding: *{_misconceptions.GetValueOrDefault(misconception, misconception)}*\n");
    }

    private static string NameOf(ItemKind kind) => kind switch
    {
        ItemKind.EditChoice => "Edit-choice",
        _ => kind.ToString(),
    };
}
