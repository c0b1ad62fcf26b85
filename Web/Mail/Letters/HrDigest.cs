using PolicyTraining.Domain;
using PolicyTraining.Web.Mail.Wordings;

namespace PolicyTraining.Web.Mail.Letters;

/// <summary>A number of HR's desk, and where exactly the rows it counts are.</summary>
public sealed record DeskFigure(string Label, int Count, string Meaning, string Url)
{
    internal Fact Fact => new(Label, Prose.Count(Count), Meaning, FactWeight.Strong) { Url = Url };
}

/// <summary>Each day to Human Resources: what needs them.</summary>
/// <param name="Figures">Those that are not nothing, in the desk's order.</param>
/// <param name="Url">The desk.</param>
/// <param name="SwitchUrl">Where the digest is switched off and on.</param>
/// <param name="Today">The date of the sending attempt in the agency's zone.</param>
public sealed record HrDigest(
    Correspondent HumanResources, IReadOnlyList<DeskFigure> Figures, string Url, string SwitchUrl, DateOnly Today) : WordedLetter
{
    public override string Name => "hr-digest";

    public override Wording Shipped => new(
        Subject: "What needs HR on {today-short}: {first}",
        Preheader: "{summary}.",
        Heading: "What needs you today",
        Opening: "Every number leads to the people it counts.");

    public override IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>
    {
        ["first"] = InShort(Figures[0]),
        ["summary"] = string.Join(", ", Figures.Select(InShort)),
        ["today"] = Today.InWords,
        ["today-short"] = Today.InSubject,
    };

    protected override Correspondent To => HumanResources;

    protected override string? Greeting => null;

    protected override IEnumerable<LetterPart> Substance =>
    [
        new FactTable([.. Figures.Select(figure => figure.Fact)]),
        new ActionButton("Open the HR desk", Url),
    ];

    protected override string Because => "You receive this on workdays on which something needs HR, because this is the address of Human Resources.";

    protected override string? ChoiceUrl => SwitchUrl;

    private static string InShort(DeskFigure figure) => $"{figure.Label} {Prose.Count(figure.Count)}";
}
