namespace PolicyTraining.Web.Mail.Letters;

/// <summary>How far someone has come who has not signed yet; a reminder speaks differently to each.</summary>
public enum Progress
{
    NotStarted,
    Started,

    /// <summary>The assessment is passed and only the signature is missing.</summary>
    Passed,
}

/// <summary>What is left to do, in the words of reminders.</summary>
internal static class NextStep
{
    extension(Progress progress)
    {
        /// <summary>For a subject: <c>finish the P&amp;P 2.110 Social Media training</c>.</summary>
        public string Task(string bulletin) => progress switch
        {
            Progress.NotStarted => $"start the {bulletin} training",
            Progress.Started => $"finish the {bulletin} training",
            _ => $"sign the {bulletin} receipt",
        };

        /// <summary>How far the reader has come, as a sentence.</summary>
        public string SoFar => progress switch
        {
            Progress.NotStarted => "You have not begun yet, and half an hour is enough for all of it.",
            Progress.Started => "You have made a start, thank you. The rest is short.",
            _ => "You have passed the scenario questions. One step is left.",
        };

        public string Effort => progress == Progress.Passed ? "About two minutes." : "Less than an hour, on work time.";

        public string Remaining => progress switch
        {
            Progress.NotStarted => "Read the lessons, answer the scenario questions, and sign. Less than an hour in all, on work time.",
            Progress.Started => "Finish the lessons and the scenario questions, then sign. "
                + "Everything you have done is saved; you continue where you left off.",
            _ => "Only your signature is missing. It takes about two minutes.",
        };

        public string ButtonLabel => progress switch
        {
            Progress.NotStarted => "Begin",
            Progress.Started => "Continue where you left off",
            _ => "Review and sign",
        };
    }
}
