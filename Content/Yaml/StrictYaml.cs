using PolicyTraining.Content.Findings;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PolicyTraining.Content.Yaml;

/// <summary>
/// Reads the plain part of YAML: maps, lists and text. Anchors, aliases, tags and repeated keys are findings, so that
/// a file means what a reader without YAML takes it to mean.
/// </summary>
internal sealed class StrictYaml
{
    /// <summary>Deeper than any file of a course; a file that nests further is a mistake or an attack on the stack.</summary>
    private const int Deepest = 16;

    private readonly string _file;
    private readonly int _linesBefore;
    private readonly FindingList _findings;
    private readonly Parser _parser;

    private StrictYaml(string file, string text, int linesBefore, FindingList findings)
    {
        (_file, _linesBefore, _findings) = (file, linesBefore, findings);
        _parser = new Parser(new StringReader(text));
    }

    /// <param name="linesBefore">How many lines of the file stand before <paramref name="text"/>: one for front matter.</param>
    /// <returns>The file's map; null, with a finding, when there is none to be read.</returns>
    public static YamlMap? Read(string file, string text, FindingList findings, int linesBefore = 0)
    {
        var reader = new StrictYaml(file, text, linesBefore, findings);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException error)
        {
            return reader.Broken(error.Start, error.Message);
        }
        catch (InvalidOperationException)
        {
            // The scanner loses its own count over some brackets that are never closed, and says no more than that.
            return reader.Broken(reader._parser.Current?.End ?? Mark.Empty, "a bracket or a quotation mark is not closed");
        }
    }

    private YamlMap? ReadDocument()
    {
        _ = _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
            return NoMap(1);

        var node = ReadNode(depth: 0);
        _ = _parser.Consume<DocumentEnd>();
        if (!_parser.TryConsume<StreamEnd>(out _))
            throw new SemanticErrorException(_parser.Current!.Start, _parser.Current.End, "a second document begins here");

        return node as YamlMap ?? NoMap(node.Line);
    }

    private YamlMap? Broken(Mark at, string why)
    {
        _findings.Error(
            _file,
            LineOf(at),
            Codes.Malformed,
            $"This is not YAML: {why.TrimEnd('.')}.",
            "Check the indentation, colons and quotation marks on this line and the one above it.");
        return null;
    }

    private YamlMap? NoMap(int line)
    {
        _findings.Error(_file, line, Codes.Malformed, "The file has no keys.", "Write it as 'key: value' lines.");
        return null;
    }

    private YamlNode ReadNode(int depth)
    {
        if (_parser.Current is { } current && depth > Deepest)
            throw new SemanticErrorException(current.Start, current.End, $"nested more than {Deepest} levels deep");

        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            Hidden(alias.Start, $"The alias *{alias.Value} stands for text written elsewhere");
            return new YamlText("", LineOf(alias.Start));
        }

        RefuseAnchorsAndTags();
        if (_parser.TryConsume<SequenceStart>(out var list))
            return ReadList(list, depth);

        return _parser.TryConsume<MappingStart>(out var map) ? ReadMap(map, depth) : ReadText();
    }

    private YamlText ReadText()
    {
        var text = _parser.Consume<Scalar>();
        return new YamlText(text.Value, LineOf(text.Start), text.Style == ScalarStyle.Plain);
    }

    private YamlList ReadList(SequenceStart start, int depth)
    {
        List<YamlNode> items = [];
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(ReadNode(depth + 1));

        return new YamlList(items, LineOf(start.Start));
    }

    private YamlMap ReadMap(MappingStart start, int depth)
    {
        List<YamlEntry> entries = [];
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            RefuseAnchorsAndTags();
            var key = ReadText();
            var entry = new YamlEntry(key.Text, key.Line, ReadNode(depth + 1));
            if (entries.Any(other => other.Key == entry.Key))
                _findings.Error(_file, entry.Line, Codes.DuplicateKey, $"The key '{entry.Key}' stands here twice.", "Keep one of them.");
            else
                entries.Add(entry);
        }

        return new YamlMap(entries, LineOf(start.Start));
    }

    private void RefuseAnchorsAndTags()
    {
        if (_parser.Current is not NodeEvent node)
            return;

        if (!node.Anchor.IsEmpty)
            Hidden(node.Start, $"The anchor &{node.Anchor.Value} gives this text a second use");
        if (!node.Tag.IsEmpty)
            Hidden(node.Start, $"The tag {node.Tag.Value} changes what this text means");
    }

    private void Hidden(Mark at, string what) =>
        _findings.Error(
            _file,
            LineOf(at),
            Codes.HiddenMeaning,
            $"{what}.",
            "Write the text out, in quotation marks if it begins with & * or !.");

    private int LineOf(Mark mark) => (int)mark.Line + _linesBefore;
}
