namespace PolicyTraining.Web.Mail.Wordings;

/// <summary>A letter whose prose HR may reword. The prose it ships with stands in its record, and nowhere else.</summary>
public abstract record WordedLetter
{
    /// <summary>What its wording is kept under: <c>nudge-started</c>. Variants that say something else have names of their own.</summary>
    public abstract string Name { get; }

    public abstract Wording Shipped { get; }

    /// <summary>What the merge fields stand for.</summary>
    public abstract IReadOnlyDictionary<string, string> Fields { get; }

    protected abstract Correspondent To { get; }

    protected virtual IReadOnlyList<Correspondent> Cc => [];

    protected virtual Correspondent? ReplyTo => null;

    /// <summary>Null for a mailbox, which nobody greets.</summary>
    protected virtual string? Greeting => $"Hello {To.Name},";

    /// <summary>What stands between opening and closing and is no prose: facts, the way on, what is quoted.</summary>
    protected abstract IEnumerable<LetterPart> Substance { get; }

    protected abstract string Because { get; }

    protected virtual string? ChoiceUrl => null;

    protected virtual IReadOnlyList<Attachment> Attachments => [];

    /// <param name="wording">Null for the one it ships with.</param>
    public Letter ToLetter(Wording? wording = null)
    {
        var words = (wording ?? Shipped).Filled(Fields);
        return new()
        {
            Subject = words.Subject,
            To = [To],
            Cc = Cc,
            ReplyTo = ReplyTo,
            Preheader = OneLine.Of(words.Preheader),
            Heading = OneLine.Of(words.Heading),
            Parts = [.. Greeted, .. words.OpeningParagraphs, .. Substance, .. words.ClosingParagraphs],
            Because = Because,
            ChoiceUrl = ChoiceUrl,
            Attachments = Attachments,
        };
    }

    private IEnumerable<LetterPart> Greeted => Greeting is null ? [] : [new Paragraph(Greeting)];
}
