using System.Text.RegularExpressions;
using PolicyTraining.Content.Files;
using PolicyTraining.Content.Files.Items;
using PolicyTraining.Content.Findings;
using PolicyTraining.Domain.Items;

namespace PolicyTraining.Content.Checks;

/// <summary>What a test-wise reader goes by instead of the policy: warnings, since each has its exceptions.</summary>
internal sealed partial class GiveawayCheck
{
    private readonly ItemText _item;
    private readonly FindingList _findings;
    private readonly List<Option> _keys;
    private readonly List<Option> _others;

    private readonly IReadOnlySet<string> _subject;

    private GiveawayCheck(ItemText item, IReadOnlySet<string> subject, FindingList findings)
    {
        (_item, _subject, _findings) = (item, subject, findings);
        _keys = [.. item.Parts.Select(part => part.Part).OfType<Option>().Where(option => option.IsKey)];
        _others = [.. item.Parts.Select(part => part.Part).OfType<Option>().Where(option => !option.IsKey)];
    }

    public static void Run(BulletinText bulletin, Questions questions, FindingList findings)
    {
        // The bulletin's own words are what the questions are about; to avoid them in a right answer would be unnatural.
        var subject = bulletin.Clauses.SelectMany(clause => LongWords(clause.Value.Text)).ToHashSet();
        foreach (var item in questions.All.Where(item => item.Kind is ItemKind.Single or ItemKind.Multi or ItemKind.EditChoice))
            new GiveawayCheck(item, subject, findings).Check();
    }

    private void Check()
    {
        if (UnstressedNot().IsMatch(_item.Item.Stem))
        {
            Warning(
                _item.Stem,
                $"The question of {_item.Id.Value} turns on a small 'not' or 'except'.",
                "Ask for what is right, or write NOT.");
        }

        foreach (var part in _item.Parts)
            CheckOption(part);
    }

    private void CheckOption(PartText part)
    {
        var option = (Option)part.Part;
        if (CatchAll().IsMatch(option.Text))
            Warning(part.At, $"Options of {_item.Id.Value} are shuffled, so nothing is above.", "Write out what is meant.");
        if (!option.IsKey && Absolute().Match(option.Text) is { Success: true } absolute && !_keys.Exists(key => Absolute().IsMatch(key.Text)))
        {
            Warning(
                part.At,
                $"'{absolute.Value}' gives option {option.Id} of {_item.Id.Value} away as wrong.",
                "Say it as somebody who believes it would.");
        }

        if (option.IsKey && _item.Kind != ItemKind.Multi)
            CheckKey(part, option);
    }

    private void CheckKey(PartText part, Option key)
    {
        // Forty percent longer than the next longest is what a test-wise reader notices.
        if (key.Text.Length * 10 > _others.Select(other => other.Text.Length).DefaultIfEmpty().Max() * 14)
            Warning(part.At, $"The right answer of {_item.Id.Value} is by far the longest.", "Shorten it, or say more in the others.");

        var echo = LongWords(_item.Item.Stem).Intersect(LongWords(key.Text))
            .Except(_others.SelectMany(other => LongWords(other.Text)))
            .Except(_subject)
            .FirstOrDefault();
        if (echo is not null)
        {
            Warning(
                part.At,
                $"'{echo}' stands in the question of {_item.Id.Value} and in its right answer only.",
                "Use it in another option as well, or say it in other words.");
        }
    }

    private void Warning<T>(Placed<T> at, string message, string fix) => _findings.Warning(at, Codes.Giveaway, message, fix);

    private static IEnumerable<string> LongWords(string text) => LongWord().Matches(text).Select(word => word.Value.ToLowerInvariant());

    [GeneratedRegex(@"\b(?:all|none|both|neither) of the above\b", RegexOptions.IgnoreCase)]
    private static partial Regex CatchAll();

    [GeneratedRegex(@"\b(?:always|never)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Absolute();

    [GeneratedRegex(@"\b(?:Which|What)\b[^.?!]*\b(?:not|except)\b[^.?!]*\?")]
    private static partial Regex UnstressedNot();

    [GeneratedRegex(@"\b[A-Za-z]{6,}\b")]
    private static partial Regex LongWord();
}
