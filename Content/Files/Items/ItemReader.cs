using System.Text.RegularExpressions;
using PolicyTraining.Content.Findings;
using PolicyTraining.Content.Yaml;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Items;

namespace PolicyTraining.Content.Files.Items;

/// <summary>Reads one item of a list of items.</summary>
/// <param name="section">The section whose clauses decide the items of the file.</param>
/// <param name="prefix">What the list's ids begin with: QB in the assessment, PB in practice.</param>
internal sealed partial class ItemReader(string section, string prefix, string file, FindingList findings)
{
    private static readonly Dictionary<string, ItemKind> Kinds = new()
    {
        ["single"] = ItemKind.Single,
        ["multi"] = ItemKind.Multi,
        ["order"] = ItemKind.Order,
        ["match"] = ItemKind.Match,
        ["classify"] = ItemKind.Classify,
        ["spot"] = ItemKind.Spot,
        ["edit-choice"] = ItemKind.EditChoice,
        ["reflect"] = ItemKind.Reflect,
        ["recall"] = ItemKind.Recall,
    };

    private readonly InteractionReader _interactions = new(findings);

    /// <returns>Null, with a finding, for an item whose kind is not known: what else it holds cannot be judged.</returns>
    public ItemText? Read(Fields fields)
    {
        var id = fields.Text("id");
        RequireForm(id);
        var revision = fields.Number("revision", 1, 999);
        // Files written before there were other kinds leave the type out.
        if ((fields.Has("type") ? fields.Word("type", Kinds) : ItemKind.Single) is not { } kind)
            return fields.Ignored<ItemText>();

        var critical = fields.Flag("critical");
        var clauses = ReadClauses(fields);
        var stem = fields.Paragraphs("stem");
        var post = fields.Has("post") ? fields.Map("post", post => ReadPost(post, kind)) : null;
        var interaction = _interactions.Read(fields, kind);
        var explanation = fields.Paragraphs("explanation");

        var item = new Item(
            id.Value,
            revision,
            [.. clauses.Select(clause => clause.Value)],
            critical,
            stem.Value,
            post?.Value,
            interaction.Interaction,
            explanation.Value);
        return new(item, id, stem, PostText(post), interaction, explanation, Review.Read(fields, id, clauses));
    }

    private static Placed<string>? PostText(Placed<MockPost>? post) => post is null ? null : new(post.Value.Text, post.File, post.Line);

    /// <summary>The segments of a spot item are the text of its post.</summary>
    private static Placed<MockPost> ReadPost(Fields fields, ItemKind kind)
    {
        var account = fields.Text("account").Value;
        var place = fields.Word("place", Places.OfPosts) ?? default;
        var text = kind == ItemKind.Spot ? "" : fields.Paragraphs("text").Value;
        return fields.At(new MockPost(account, place, text));
    }

    private IReadOnlyList<Placed<ClauseId>> ReadClauses(Fields fields)
    {
        var clauses = findings.ClauseIds(fields.Texts("clauses"));
        if (clauses is [var first, ..] && first.Value.Section != section)
        {
            findings.Error(
                first,
                Codes.WrongValue,
                $"{first.Value} is not of section {section}.",
                "Name the clause that decides the item first, and keep the item in its section's file.");
        }

        return clauses;
    }

    private void RequireForm(Placed<string> id)
    {
        if (id.Value.Length > 0 && !(ItemId().IsMatch(id.Value) && id.Value.StartsWith(prefix, StringComparison.Ordinal)))
        {
            findings.Error(
                id,
                Codes.WrongValue,
                $"'{id.Value}' is not an id for this list in {file}.",
                $"Write it as {prefix}-II.B.4-01.");
        }
    }

    [GeneratedRegex("^[QP]B-[A-Za-z0-9.-]+-[0-9]{2}$")]
    private static partial Regex ItemId();
}
