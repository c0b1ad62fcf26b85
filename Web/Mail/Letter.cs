namespace PolicyTraining.Web.Mail;

/// <summary>What a letter says, once. Its text and its HTML are both written from this, so they cannot disagree.</summary>
public sealed record Letter
{
    private readonly string _subject = "";

    /// <summary>What to do, for which document, by when.</summary>
    public required string Subject
    {
        get => _subject;
        init => _subject = OneLine.Of(value);
    }

    public required IReadOnlyList<Correspondent> To { get; init; }

    public IReadOnlyList<Correspondent> Cc { get; init; } = [];

    /// <summary>Whom a reply reaches, when that is not Human Resources.</summary>
    public Correspondent? ReplyTo { get; init; }

    /// <summary>The sentence a mail program shows beside the subject before the letter is opened.</summary>
    public required string Preheader { get; init; }

    public required string Heading { get; init; }

    public required IReadOnlyList<LetterPart> Parts { get; init; }

    /// <summary>Why the recipient gets this, as a sentence for the foot of the letter.</summary>
    public required string Because { get; init; }

    /// <summary>Where the recipient switches letters of this kind off and on; null for a required notice.</summary>
    public string? ChoiceUrl { get; init; }

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>The addresses of all it goes to.</summary>
    public IEnumerable<string> Recipients => To.Concat(Cc).Select(recipient => recipient.Address);

    /// <summary>The same letter to be kept: what a personal link opens stays with its recipient.</summary>
    public Letter WithoutPersonalLinks() =>
        this with { Parts = [.. Parts.Select(part => part.WithoutPersonalLinks())] };

    /// <summary>The same letter for those who do not have it yet.</summary>
    public Letter Without(IReadOnlyCollection<string> addresses)
    {
        if (addresses.Count == 0)
            return this;
        var (to, cc) = (Remaining(To), Remaining(Cc));
        return this with { To = to.Count > 0 ? to : cc, Cc = to.Count > 0 ? cc : [] };

        List<Correspondent> Remaining(IEnumerable<Correspondent> recipients) =>
            [.. recipients.Where(recipient => !addresses.Contains(recipient.Address, StringComparer.OrdinalIgnoreCase))];
    }
}

/// <summary>One piece of a letter, named for its meaning; the two renderings decide what it looks like.</summary>
public abstract record LetterPart
{
    internal virtual LetterPart WithoutPersonalLinks() => this;
}

public sealed record Paragraph(string Text) : LetterPart;

public sealed record FactTable(IReadOnlyList<Fact> Facts) : LetterPart
{
    internal override LetterPart WithoutPersonalLinks() => this with { Facts = [.. Facts.Select(fact => fact.WithoutPersonalLink())] };
}

/// <summary>The one thing to press. The address is printed beneath it, for whoever does not press buttons in mail.</summary>
/// <param name="IsPersonal">Whoever has the address can act as the recipient: it is never kept.</param>
public sealed record ActionButton(string Label, string Url, bool IsPersonal = false) : LetterPart
{
    /// <summary>Stands in a kept letter where a personal link stood.</summary>
    public const string Withheld = "[personal link]";

    /// <summary>Where pressing it leads; null when that is withheld.</summary>
    public string? Target => Url == Withheld ? null : Url;

    internal override LetterPart WithoutPersonalLinks() => IsPersonal ? this with { Url = Withheld } : this;
}

/// <summary>The words of another document or of a person, never ours. Their line breaks are kept.</summary>
public sealed record Quotation(string Text, string Source) : LetterPart;

public sealed record SmallNote(string Text) : LetterPart;

/// <summary>A row of a <see cref="FactTable"/>.</summary>
/// <param name="Detail">How the value came about, or the same in another notation.</param>
public sealed record Fact(string Name, string Value, string? Detail = null, FactWeight Weight = FactWeight.Plain)
{
    /// <summary>Where exactly what the row speaks of is found.</summary>
    public string? Url { get; init; }

    /// <summary>With which the recipient says something about what the row speaks of.</summary>
    public PersonalLink? Personal { get; init; }

    internal Fact WithoutPersonalLink() => this with { Personal = Personal is null ? null : Personal with { Url = ActionButton.Withheld } };
}

/// <summary>A link within a row: whoever has its address can speak as the recipient, so it is never kept.</summary>
public sealed record PersonalLink(string Label, string Url)
{
    /// <summary>Where it leads; null when that is withheld.</summary>
    public string? Target => Url == ActionButton.Withheld ? null : Url;
}

public enum FactWeight
{
    Plain,

    /// <summary>The one value a reader must not miss.</summary>
    Strong,

    /// <summary>A value to compare letter by letter, such as a fingerprint.</summary>
    Code,
}

/// <param name="MediaType">Such as <c>application/pdf</c>, with its parameters.</param>
public sealed record Attachment(string FileName, string MediaType, ReadOnlyMemory<byte> Content);
