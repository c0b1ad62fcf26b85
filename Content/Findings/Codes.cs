namespace PolicyTraining.Content.Findings;

/// <summary>The rules authors' files are checked by. A code is permanent: people search for it.</summary>
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

    /// <summary>A question without exactly one right answer.</summary>
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

    /// <summary>A time limit that no clause sets: the course must not invent policy.</summary>
    public const string InventedDeadline = "DL1";

    /// <summary>A contact that the clause it comes from prints differently.</summary>
    public const string ContactDiffers = "CT1";

    /// <summary>HTML, an image or an unsafe link in Markdown.</summary>
    public const string UnsafeMarkdown = "MD1";

    /// <summary>A heading that does not fit the page it is shown on.</summary>
    public const string Heading = "MD2";
}
