namespace PolicyTraining.Content.Findings;

/// <summary>The rules authors' files are checked by. A code is permanent: people search for it.</summary>
/// <remarks>
/// A clause that changed while the edition did not has no code (CL1 elsewhere): the publisher compares all files with those
/// of the published edition and refuses, which no file of hashes kept beside the clauses could do as well.
/// </remarks>
public static class Codes
{
    /// <summary>A file that is needed is not there.</summary>
    public const string MissingFile = "FL1";

    /// <summary>A file that nothing refers to (a warning).</summary>
    public const string UnusedFile = "FL2";

    /// <summary>A file that cannot be read: broken YAML, front matter without an end, text that is not UTF-8.</summary>
    public const string Malformed = "FM1";

    public const string UnknownKey = "FM2";

    public const string DuplicateKey = "FM3";

    public const string MissingKey = "FM4";

    /// <summary>Anchors, aliases and tags of YAML: what is read is what is written.</summary>
    public const string HiddenMeaning = "FM5";

    /// <summary>A value of the wrong kind or form.</summary>
    public const string WrongValue = "FM6";

    public const string DuplicateId = "ID1";

    /// <summary>An id that was used once for something else.</summary>
    public const string RetiredId = "ID2";

    /// <summary>A reference to something that is not there.</summary>
    public const string UnknownReference = "ID3";

    /// <summary>The clause was edited after what teaches it was reviewed, or it was never reviewed against it.</summary>
    public const string Stale = "CL2";

    /// <summary>A clause no lesson teaches.</summary>
    public const string Untaught = "CL3";

    /// <summary>Words in quotation marks that are not the bulletin's.</summary>
    public const string Misquoted = "CL4";

    /// <summary>Teaching text without a clause beside it.</summary>
    public const string TeachesNothing = "CL5";

    /// <summary>A clause that decides no item of the assessment, and no reason is given.</summary>
    public const string Untested = "CL6";

    /// <summary>A clause that is tested and that no practice item or scenario lets people practice.</summary>
    public const string Unpracticed = "CL7";

    /// <summary>A clause that is critical in some of the items it decides and not in others.</summary>
    public const string CriticalInPart = "CL8";

    /// <summary>A critical clause with fewer than three items in the assessment.</summary>
    public const string TooFewCritical = "CL9";

    /// <summary>A reason not to test a clause that is tested.</summary>
    public const string NeedlessWaiver = "CL10";

    /// <summary>A question without exactly one right answer; where several may be right, one in which all or none are.</summary>
    public const string NotOneKey = "Q1";

    public const string NoFeedback = "Q2";

    public const string TooFewOptions = "Q3";

    /// <summary>Feedback that only says right or wrong.</summary>
    public const string ThinFeedback = "Q4";

    /// <summary>Something in the options gives the right answer away (a warning).</summary>
    public const string Giveaway = "Q5";

    /// <summary>The assessment draws more items than there are; a warning when it draws more than half of them.</summary>
    public const string DrawTooLarge = "Q6";

    /// <summary>A practice item that no lesson shows.</summary>
    public const string UnusedPractice = "Q7";

    /// <summary>A wrong answer that does not say which misconception it shows.</summary>
    public const string NoMisconception = "Q8";

    /// <summary>A misconception that no answer shows.</summary>
    public const string UnusedMisconception = "Q9";

    /// <summary>A right answer among several without words for when it was missed.</summary>
    public const string NothingWhenMissed = "Q10";

    /// <summary>Too many or too few steps, options or rows to be of use.</summary>
    public const string PartCount = "Q11";

    /// <summary>A post in which everything is wrong, or nothing.</summary>
    public const string NothingToSpot = "Q12";

    /// <summary>An item about a post that is not there.</summary>
    public const string NoPost = "Q13";

    /// <summary>An item in the assessment that cannot be marked.</summary>
    public const string Unmarked = "Q14";

    /// <summary>An item in the assessment that is never drawn, since its clause is in no group that is.</summary>
    public const string NeverDrawn = "Q15";

    /// <summary>A clause in two groups, whose items could be drawn twice.</summary>
    public const string DrawnTwice = "Q16";

    /// <summary>A node of a scenario that no way leads to.</summary>
    public const string Unreachable = "SC1";

    /// <summary>A way through a scenario that leads nowhere.</summary>
    public const string DeadEnd = "SC2";

    /// <summary>A way through a scenario that leads back to where it was.</summary>
    public const string Cycle = "SC3";

    /// <summary>A choice that breaks the bulletin and does not say where.</summary>
    public const string NoClause = "SC4";

    /// <summary>A way through a scenario with too many decisions.</summary>
    public const string LongPath = "SC5";

    /// <summary>A decision without a best choice.</summary>
    public const string NoBest = "SC6";

    /// <summary>A scenario that no lesson shows.</summary>
    public const string UnusedScenario = "SC7";

    /// <summary>A time limit that no clause sets: the course must not invent policy.</summary>
    public const string InventedDeadline = "DL1";

    /// <summary>A contact that the clause it comes from prints differently.</summary>
    public const string ContactDiffers = "CT1";

    /// <summary>An e-mail address or telephone number outside of <c>reference/contacts.yaml</c>.</summary>
    public const string ContactInText = "CT2";

    /// <summary>A term of the glossary that stands there twice.</summary>
    public const string TermTwice = "GL1";

    /// <summary>A link that does not say where it leads.</summary>
    public const string BlindLink = "A3";

    /// <summary>A paragraph that is too long to be read on a phone.</summary>
    public const string LongParagraph = "A4";

    /// <summary>A lesson that takes more schooling to read than it should (a warning).</summary>
    public const string ReadingLevel = "RD1";

    /// <summary>HTML, an image or an unsafe link in Markdown.</summary>
    public const string UnsafeMarkdown = "MD1";

    /// <summary>A heading that does not fit the page it is shown on.</summary>
    public const string Heading = "MD2";
}
