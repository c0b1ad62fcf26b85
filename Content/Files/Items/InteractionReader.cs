using PolicyTraining.Content.Findings;
using PolicyTraining.Content.Yaml;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Items;

namespace PolicyTraining.Content.Files.Items;

/// <summary>Reads what an item of each kind has of its own.</summary>
internal sealed class InteractionReader(FindingList findings)
{
    public InteractionText Read(Fields fields, ItemKind kind) => kind switch
    {
        ItemKind.Single or ItemKind.EditChoice => ReadSingle(fields, kind),
        ItemKind.Multi => ReadMultiple(fields),
        ItemKind.Order => ReadOrder(fields),
        ItemKind.Match or ItemKind.Classify => ReadMatching(fields, kind),
        ItemKind.Spot => ReadSpot(fields),
        ItemKind.Reflect => ReadReflection(fields),
        _ => new(new Recall(), []),
    };

    private InteractionText ReadSingle(Fields fields, ItemKind kind)
    {
        var options = Parts(fields, "options", option => ReadOption(option, hasMissed: false));
        return new(new SingleChoice([.. options.Select(option => (Option)option.Part)], kind == ItemKind.EditChoice), options);
    }

    private InteractionText ReadMultiple(Fields fields)
    {
        var options = Parts(fields, "options", option => ReadOption(option, hasMissed: true));
        return new(new MultipleChoice([.. options.Select(option => (Option)option.Part)]), options)
        {
            Texts = [.. options.Select(option => option.Id with { Value = ((Option)option.Part).Missed ?? "" }).Where(text => text.Value.Length > 0)],
        };
    }

    private static PartText ReadOption(Fields fields, bool hasMissed)
    {
        var (id, text, key) = (fields.Text("id").Value, fields.Text("text").Value, fields.Flag("key"));
        var misconception = fields.OptionalText("misconception");
        var missed = hasMissed ? fields.OptionalParagraphs("missed")?.Value : null;
        return new(fields.At<ItemPart>(new Option(id, text, key, Feedback(fields), misconception?.Value, missed)), misconception);
    }

    private InteractionText ReadOrder(Fields fields)
    {
        var steps = Parts(fields, "steps", step =>
            new PartText(step.At(new ItemPart(step.Text("id").Value, step.Text("text").Value, Feedback(step)))));
        var equivalent = fields.Has("equivalent") ? fields.TextLists("equivalent") : [];
        return new(
            new Ordering([.. steps.Select(step => step.Part)], [.. equivalent.Select(group => group.Select(id => id.Value).ToList())]),
            steps)
        {
            Equivalent = [.. equivalent.SelectMany(group => group)],
        };
    }

    private InteractionText ReadMatching(Fields fields, ItemKind kind)
    {
        var choices = fields.Maps("choices", choice => choice.At(new MatchChoice(choice.Text("id").Value, choice.Text("text").Value)));
        findings.RefuseRepeated(choices.Select(choice => new Placed<string>(choice.Value.Id, choice.File, choice.Line)), "choice");
        var rows = Parts(fields, "rows", ReadRow);
        return new(
            new Matching([.. rows.Select(row => (Row)row.Part)], [.. choices.Select(choice => choice.Value)], kind == ItemKind.Classify),
            rows)
        {
            Texts = [.. choices.Select(choice => new Placed<string>(choice.Value.Text, choice.File, choice.Line))],
        };
    }

    private static PartText ReadRow(Fields fields)
    {
        var (id, text, answer) = (fields.Text("id").Value, fields.Text("text").Value, fields.Text("answer"));
        var misconception = fields.OptionalText("misconception");
        return new(fields.At<ItemPart>(new Row(id, text, answer.Value, Feedback(fields), misconception?.Value)), misconception, answer);
    }

    private InteractionText ReadSpot(Fields fields)
    {
        var rules = fields.Maps("rules", ReadRule);
        findings.RefuseRepeated(rules.Select(rule => new Placed<string>(rule.Value.Clause.Value, rule.File, rule.Line)), "rule");
        var segments = Parts(fields, "segments", ReadSegment);
        return new(new Spotting([.. segments.Select(segment => (Segment)segment.Part)], [.. rules.Select(rule => rule.Value)]), segments)
        {
            Clauses = [.. rules.Select(rule => new Placed<ClauseId>(rule.Value.Clause, rule.File, rule.Line))],
            Texts = [.. rules.Select(rule => new Placed<string>(rule.Value.Text, rule.File, rule.Line))],
        };
    }

    private Placed<RuleChoice>? ReadRule(Fields fields)
    {
        var (clause, text) = (findings.ClauseId(fields.Text("clause")), fields.Text("text"));
        return clause is null ? null : fields.At(new RuleChoice(clause.Value, text.Value));
    }

    private PartText ReadSegment(Fields fields)
    {
        var (id, text, problem) = (fields.Text("id").Value, fields.Text("text").Value, fields.OptionalText("problem"));
        var misconception = fields.OptionalText("misconception");
        var clause = problem is null ? null : findings.ClauseId(problem);
        return new(
            fields.At<ItemPart>(new Segment(id, text, clause?.Value, Feedback(fields), misconception?.Value)), misconception, problem);
    }

    private InteractionText ReadReflection(Fields fields)
    {
        var answer = fields.Paragraphs("answer");
        var checklist = fields.Maps("checklist", ReadPoint);
        return new(new Reflection(answer.Value, [.. checklist.Select(point => point.Value)]), [])
        {
            Clauses = [.. checklist.Select(point => new Placed<ClauseId>(point.Value.Clause, point.File, point.Line))],
            Texts = [answer, .. checklist.Select(point => new Placed<string>(point.Value.Text, point.File, point.Line))],
        };
    }

    private Placed<ChecklistPoint>? ReadPoint(Fields fields)
    {
        var (text, clause) = (fields.Text("text"), findings.ClauseId(fields.Text("clause")));
        return clause is null ? null : fields.At(new ChecklistPoint(text.Value, clause.Value));
    }

    /// <summary>Feedback that is missing is for the checks to judge, with the item's other parts in view.</summary>
    private static string Feedback(Fields fields) => fields.OptionalParagraphs("feedback")?.Value ?? "";

    private IReadOnlyList<PartText> Parts(Fields fields, string key, Func<Fields, PartText> read)
    {
        var parts = fields.Maps(key, read);
        findings.RefuseRepeated(parts.Select(part => part.Id), key.TrimEnd('s'));
        return parts;
    }
}
