using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;

namespace PolicyTraining.Web.Features.Shared;

/// <summary>Standing and timeliness as every page says and colours them.</summary>
public static class StandingWords
{
    extension(Standing standing)
    {
        public string Words => standing switch
        {
            Standing.Assigned => "Not started",
            Standing.InProgress => "In progress",
            Standing.Passed => "Passed, not signed",
            Standing.Signed => "Signed, sending",
            Standing.Delivered => "Delivered",
            Standing.Confirmed => "Confirmed",
            Standing.ReturnedOnPaper => "Returned on paper",
            Standing.Exempted => "Exempted",
            Standing.Ended => "Ended",
            _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "No words for this standing."),
        };

        public Tone Tone => standing switch
        {
            Standing.InProgress or Standing.Passed or Standing.Signed => Tone.Active,
            Standing.Delivered or Standing.Confirmed or Standing.ReturnedOnPaper => Tone.Good,
            _ => Tone.Quiet,
        };
    }

    extension(Timeliness timeliness)
    {
        public string Words => timeliness switch
        {
            Timeliness.AwaitingReceipt => "Awaiting receipt",
            Timeliness.OnTime => "On time",
            Timeliness.DueSoon => "Due soon",
            Timeliness.Overdue => "Overdue",
            Timeliness.Late => "Signed late",
            _ => throw new ArgumentOutOfRangeException(nameof(timeliness), timeliness, "No words for this timeliness."),
        };

        /// <summary>Signed late is amber, not red: nobody can do anything about it any more.</summary>
        public Tone Tone => timeliness switch
        {
            Timeliness.OnTime => Tone.Good,
            Timeliness.DueSoon or Timeliness.Late => Tone.Soon,
            Timeliness.Overdue => Tone.Bad,
            _ => Tone.Quiet,
        };
    }

    extension(AssignmentFacts facts)
    {
        /// <summary>How far off the due date of an open assignment is: <c>Due in 4 days</c>, <c>Due today</c>, <c>Overdue by 3 days</c>.</summary>
        public string DueWords(DateOnly today) => facts.DueOn switch
        {
            null => Timeliness.AwaitingReceipt.Words,
            { } due when due >= today => $"Due {due.From(today)}",
            { } due when due.AddDays(1) == today => "Overdue by 1 day",
            { } due => $"Overdue by {today.DayNumber - due.DayNumber} days",
        };

        /// <summary>How far the training has come, where it is shown beside a certification that came back on paper.</summary>
        public string TrainingWords => facts.Training == Standing.Passed ? "Passed" : facts.Training.Words;

        /// <summary>
        /// The colour of <see cref="DueWords"/>. In time is no news while something is to be done, so the colour is then that of
        /// the work; green is for what is done.
        /// </summary>
        public Tone DueTone(DateOnly today) =>
            facts.TimelinessOn(today) is { } timeliness and not Timeliness.OnTime ? timeliness.Tone : facts.Standing.Tone;
    }
}
