using PolicyTraining.Domain;
using PolicyTraining.Domain.BulkActions;
using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Features.Hr.BulkActions;

/// <summary>Bulk actions in words.</summary>
public static class BulkWords
{
    public static IReadOnlyList<BulkVerb> All { get; } = Enum.GetValues<BulkVerb>();

    extension(BulkVerb verb)
    {
        /// <summary>On a button: <c>Extend the deadline</c>.</summary>
        public string Label => verb switch
        {
            BulkVerb.Remind => "Remind",
            BulkVerb.Extend => "Extend",
            BulkVerb.Pause => "Pause",
            BulkVerb.Exempt => "Exempt",
            BulkVerb.Reassign => "Change supervisor",
            BulkVerb.RecordPaper => "Record paper",
            BulkVerb.Confirm => "Confirm",
            _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, "No words for this action."),
        };

        /// <summary>What it does, in a sentence for the page on which it is planned.</summary>
        public string Meaning => verb switch
        {
            BulkVerb.Remind => "Each of them gets one reminder by e-mail, at once. Whoever was reminded today already is left out.",
            BulkVerb.Extend => "Each of them gets more time, and is told by e-mail ten minutes later. Until then it can be undone.",
            BulkVerb.Pause => "The deadline does not run in that time, and nobody is reminded.",
            BulkVerb.Exempt => "Nothing is asked of them any more. What happened so far stays on the record.",
            BulkVerb.Reassign => "Whoever supervises them now sees them and hears of them; whoever did before does not any more.",
            BulkVerb.RecordPaper => "The forms came back signed on paper, all of them on the same day. That fulfils the assignments, and reminders stop.",
            BulkVerb.Confirm => "The Department has these certifications. The employees are told ten minutes later. Until then it can be undone.",
            _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, "No words for this action."),
        };

        /// <summary>HR enters something for all of them alike.</summary>
        public bool HasTerms => verb is not (BulkVerb.Remind or BulkVerb.Confirm);
    }

    extension(BulkItemState state)
    {
        public string Words => state switch
        {
            BulkItemState.Planned => "To come",
            BulkItemState.LeftOut => "Left out",
            BulkItemState.Done => "Done",
            BulkItemState.Skipped => "Not done",
            BulkItemState.Undone => "Undone",
            BulkItemState.Kept => "Not undone",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No words for this state."),
        };

        public Tone Tone => state switch
        {
            BulkItemState.Planned => Tone.Active,
            BulkItemState.Done => Tone.Good,
            BulkItemState.Skipped or BulkItemState.Kept => Tone.Soon,
            _ => Tone.Quiet,
        };
    }

    extension(BulkAction action)
    {
        public string Stage => action switch
        {
            { IsPlan: true } => "Planned",
            { UndoFinishedAt: not null } => "Undone",
            { IsUndoing: true } => "Being undone",
            { FinishedAt: not null } => "Done",
            _ => "Being done",
        };

        /// <summary>What was entered for all of them, each as a label and a value.</summary>
        /// <param name="supervisor">The new supervisor's name.</param>
        public IEnumerable<(string Label, string Value)> TermsInWords(string? supervisor)
        {
            var terms = action.Terms;
            if (terms.DueOn is { } due)
                yield return ("New due date", due.InWords);
            if (terms.Days is { } days)
                yield return ("More time", days == 1 ? "1 day" : $"{days} days");
            if (terms.From is { } from)
                yield return ("First day", from.InWords);
            if (terms.Through is { } through)
                yield return ("Last day", through.InWords);
            if (action.Verb == BulkVerb.Reassign)
                yield return ("New supervisor", supervisor ?? "Nobody: HR stands in");
            if (terms.ReceivedOn is { } received)
                yield return ("Date of arrival", received.InWords);
            if (terms.PostmarkedOn is { } postmark)
                yield return ("Postmark", postmark.InWords);
            if (terms.Reason is { } reason)
                yield return ("Reason", reason);
        }
    }
}
