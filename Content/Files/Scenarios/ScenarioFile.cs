using System.Text.RegularExpressions;
using PolicyTraining.Content.Findings;
using PolicyTraining.Content.Yaml;
using PolicyTraining.Domain.Items;
using PolicyTraining.Domain.Scenarios;

namespace PolicyTraining.Content.Files.Scenarios;

/// <summary>
/// Reads <c>scenarios/*.yaml</c>: nodes by their ids. A node with choices is a decision, one with <c>continue</c> a scene
/// that goes on by itself, one with <c>debrief</c> an end.
/// </summary>
internal sealed partial class ScenarioFile
{
    private static readonly Dictionary<string, Outcome> Outcomes = new()
    {
        ["best"] = Outcome.Best,
        ["acceptable"] = Outcome.Acceptable,
        ["risky"] = Outcome.Risky,
        ["violation"] = Outcome.Violation,
    };

    private readonly FindingList _findings;
    private readonly List<Placed<string>> _told = [];

    private ScenarioFile(FindingList findings) => _findings = findings;

    public static IReadOnlyList<ScenarioText> ReadAll(CourseFolder folder) =>
        [.. folder.In("scenarios", ".yaml")
            .Select(path => folder.Yaml(path, new ScenarioFile(folder.Findings).ReadScenario))
            .OfType<ScenarioText>()];

    private ScenarioText ReadScenario(Fields fields)
    {
        var id = fields.Text("id");
        RequireForm(id, ScenarioId(), "Write it in capitals, as SC-NEGATIVE-COMMENT.");
        var revision = fields.Number("revision", 1, 999);
        var (title, summary) = (Told(fields.Text("title")), Told(fields.Text("summary")));
        var clauses = _findings.ClauseIds(fields.Texts("clauses"));
        var start = fields.Text("start");
        var nodes = fields.Map("nodes", nodes => nodes.Keys.Select(key => nodes.Map(key.Value, node => ReadNode(node, key)))
            .OfType<NodeText>().ToList()) ?? [];

        var scenario = new Scenario(
            id.Value, revision, title, summary, [.. clauses.Select(clause => clause.Value)], start.Value, [.. nodes.Select(node => node.Node)]);
        return new(scenario, id, start, nodes, _told, Review.Read(fields, id, clauses));
    }

    private NodeText ReadNode(Fields fields, Placed<string> id)
    {
        RequireForm(id, PartId(), "Write it in small letters, as thread or next-morning.");
        if (fields.Has("debrief"))
            return ReadEnding(fields, id);

        var place = fields.Has("place") ? fields.Word("place", Places.OfScenes) : null;
        var text = Told(fields.Paragraphs("scene"));
        var said = fields.Has("message") ? fields.Map("message", ReadMessage) : null;
        return fields.Has("continue")
            ? ReadPassage(fields, id, (place, text, said?.Value))
            : ReadDecision(fields, id, (place, text, said?.Value));
    }

    private NodeText ReadEnding(Fields fields, Placed<string> id)
    {
        var debrief = Told(fields.Paragraphs("debrief"));
        var recap = _findings.ClauseIds(fields.Texts("recap"));
        return new(id, new Ending(id.Value, debrief, [.. recap.Select(clause => clause.Value)]), [], [], recap, Message: null);
    }

    private static NodeText ReadPassage(Fields fields, Placed<string> id, (Place? Place, string Text, Message? Message) scene)
    {
        var next = fields.Text("continue");
        var passage = new Passage(id.Value, scene.Place, scene.Text, scene.Message, next.Value);
        return new(id, passage, [next], [], [], Said(id, scene.Message));
    }

    private NodeText ReadDecision(Fields fields, Placed<string> id, (Place? Place, string Text, Message? Message) scene)
    {
        var ask = Told(fields.Text("ask"));
        var choices = fields.Maps("choices", ReadChoice);
        _findings.RefuseRepeated(choices.Select(choice => choice.Id), "choice");
        var decision = new Decision(
            id.Value, scene.Place, scene.Text, scene.Message, ask, [.. choices.Select(choice => choice.Choice)]);
        return new(id, decision, [.. choices.Select(choice => choice.Next)], choices, [], Said(id, scene.Message));
    }

    private ChoiceText ReadChoice(Fields fields)
    {
        var (id, text) = (fields.Text("id").Value, Told(fields.Text("text")));
        var outcome = fields.Word("outcome", Outcomes) ?? default;
        var (consequence, why) = (Told(fields.Paragraphs("consequence")), Told(fields.Paragraphs("why")));
        var clauses = fields.Has("clauses") ? _findings.ClauseIds(fields.Texts("clauses")) : [];
        var next = fields.Text("goto");
        var choice = new ScenarioChoice(
            id, text, outcome, consequence, why, [.. clauses.Select(clause => clause.Value)], next.Value);
        return new(fields.At(choice), clauses, next);
    }

    private static Placed<Message> ReadMessage(Fields fields) =>
        fields.At(new Message(fields.Text("from").Value, fields.Paragraphs("text").Value));

    private static Placed<string>? Said(Placed<string> node, Message? message) => message is null ? null : node with { Value = message.Text };

    private string Told(Placed<string> text)
    {
        _told.Add(text);
        return text.Value;
    }

    private void RequireForm(Placed<string> id, Regex form, string fix)
    {
        if (id.Value.Length > 0 && !form.IsMatch(id.Value))
            _findings.Error(id, Codes.WrongValue, $"'{id.Value}' is not an id for this.", fix);
    }

    [GeneratedRegex("^SC-[A-Z0-9]+(?:-[A-Z0-9]+)*$")]
    private static partial Regex ScenarioId();

    [GeneratedRegex("^[a-z][a-z0-9-]*$")]
    private static partial Regex PartId();
}
