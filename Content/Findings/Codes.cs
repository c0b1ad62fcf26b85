using System.ComponentModel;
using System.Reflection;

namespace PolicyTraining.Content.Findings;

/// <summary>The rules authors' files are checked by. A code is permanent: people search for it.</summary>
/// <remarks>
/// A clause that changed while the edition did not has no code (CL1 elsewhere): the publisher compares all files with those
/// of the published edition and refuses, which no file of hashes kept beside the clauses could do as well.
/// </remarks>
public static class Codes
{
    [Description("A file that is needed is not there.")]
    public const string MissingFile = "FL1";

    [Description("A file that nothing refers to (a warning).")]
    public const string UnusedFile = "FL2";

    [Description("A file that cannot be read: broken YAML, front matter without an end, text that is not UTF-8.")]
    public const string Malformed = "FM1";

    [Description("A key that no file of this kind has.")]
    public const string UnknownKey = "FM2";

    [Description("A key that stands twice in one place.")]
    public const string DuplicateKey = "FM3";

    [Description("Something that every file of this kind says, and this one does not.")]
    public const string MissingKey = "FM4";

    [Description("Anchors, aliases and tags of YAML: what is read is what is written.")]
    public const string HiddenMeaning = "FM5";

    [Description("A value of the wrong kind or form.")]
    public const string WrongValue = "FM6";

    [Description("An id that stands twice.")]
    public const string DuplicateId = "ID1";

    [Description("An id that was used once for something else, or was published and is gone without being retired.")]
    public const string RetiredId = "ID2";

    [Description("A reference to something that is not there.")]
    public const string UnknownReference = "ID3";

    [Description("A question that was published differently under the same revision.")]
    public const string SameRevision = "ID4";

    [Description("The clause was edited after what teaches it was reviewed, or it was never reviewed against it.")]
    public const string Stale = "CL2";

    [Description("A clause no lesson teaches.")]
    public const string Untaught = "CL3";

    [Description("Words in quotation marks that are not the bulletin's.")]
    public const string Misquoted = "CL4";

    [Description("Teaching text without a clause beside it.")]
    public const string TeachesNothing = "CL5";

    [Description("A clause that decides no item of the assessment, and no reason is given.")]
    public const string Untested = "CL6";

    [Description("A clause that is tested and that no practice item or scenario lets people practice.")]
    public const string Unpracticed = "CL7";

    [Description("A clause that is critical in some of the items it decides and not in others.")]
    public const string CriticalInPart = "CL8";

    [Description("A critical clause with fewer than three items in the assessment.")]
    public const string TooFewCritical = "CL9";

    [Description("A reason not to test a clause that is tested.")]
    public const string NeedlessWaiver = "CL10";

    [Description("A question without exactly one right answer; where several may be right, one in which all or none are.")]
    public const string NotOneKey = "Q1";

    [Description("An answer without feedback.")]
    public const string NoFeedback = "Q2";

    [Description("A question with fewer than three options.")]
    public const string TooFewOptions = "Q3";

    [Description("Feedback that only says right or wrong.")]
    public const string ThinFeedback = "Q4";

    [Description("Something in the options gives the right answer away (a warning).")]
    public const string Giveaway = "Q5";

    [Description("The assessment draws more items than there are; a warning when it draws more than half of them.")]
    public const string DrawTooLarge = "Q6";

    [Description("A practice item that no lesson shows.")]
    public const string UnusedPractice = "Q7";

    [Description("A wrong answer that does not say which misconception it shows.")]
    public const string NoMisconception = "Q8";

    [Description("A misconception that no answer shows.")]
    public const string UnusedMisconception = "Q9";

    [Description("A right answer among several without words for when it was missed.")]
    public const string NothingWhenMissed = "Q10";

    [Description("Too many or too few steps, options or rows to be of use.")]
    public const string PartCount = "Q11";

    [Description("A post in which everything is wrong, or nothing.")]
    public const string NothingToSpot = "Q12";

    [Description("An item about a post that is not there.")]
    public const string NoPost = "Q13";

    [Description("An item in the assessment that cannot be marked.")]
    public const string Unmarked = "Q14";

    [Description("An item in the assessment that is never drawn, since its clause is in no group that is.")]
    public const string NeverDrawn = "Q15";

    [Description("A clause in two groups, whose items could be drawn twice.")]
    public const string DrawnTwice = "Q16";

    [Description("A node of a scenario that no way leads to.")]
    public const string Unreachable = "SC1";

    [Description("A way through a scenario that leads nowhere.")]
    public const string DeadEnd = "SC2";

    [Description("A way through a scenario that leads back to where it was.")]
    public const string Cycle = "SC3";

    [Description("A choice that breaks the bulletin and does not say where.")]
    public const string NoClause = "SC4";

    [Description("A way through a scenario with too many decisions.")]
    public const string LongPath = "SC5";

    [Description("A decision without a best choice.")]
    public const string NoBest = "SC6";

    [Description("A scenario that no lesson shows.")]
    public const string UnusedScenario = "SC7";

    [Description("A time limit that no clause sets: the course must not invent policy.")]
    public const string InventedDeadline = "DL1";

    [Description("A deadline that nothing names.")]
    public const string UnusedDeadline = "DL2";

    [Description("A contact that the clause it comes from prints differently.")]
    public const string ContactDiffers = "CT1";

    [Description("An e-mail address or telephone number outside of reference/contacts.yaml.")]
    public const string ContactInText = "CT2";

    [Description("A contact that nothing names.")]
    public const string UnusedContact = "CT3";

    [Description("A term of the glossary that stands there twice.")]
    public const string TermTwice = "GL1";

    [Description("A link that does not say where it leads.")]
    public const string BlindLink = "A3";

    [Description("A paragraph that is too long to be read on a phone.")]
    public const string LongParagraph = "A4";

    [Description("A lesson that takes more schooling to read than it should (a warning).")]
    public const string ReadingLevel = "RD1";

    [Description("HTML, an image or an unsafe link in Markdown.")]
    public const string UnsafeMarkdown = "MD1";

    [Description("A heading that does not fit the page it is shown on.")]
    public const string Heading = "MD2";

    /// <summary>Every rule by its code, with its name and what it asks about, in the order above.</summary>
    public static IReadOnlyDictionary<string, (string Name, string Meaning)> All { get; } = typeof(Codes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.IsLiteral)
        .ToDictionary(
            field => (string)field.GetRawConstantValue()!,
            field => (field.Name, field.GetCustomAttribute<DescriptionAttribute>()!.Description));
}
