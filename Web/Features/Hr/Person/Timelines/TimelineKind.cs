using System.Text.Json;

namespace PolicyTraining.Web.Features.Hr.Person.Timelines;

/// <summary>What an entry of the timeline is about.</summary>
public enum TimelineKind
{
    /// <summary>Given, received, closed, opened again.</summary>
    Assignment,

    /// <summary>Lessons and tries at the assessment.</summary>
    Course,

    /// <summary>Signed, sealed, delivered, confirmed, corrected; on paper too.</summary>
    Certification,

    /// <summary>Extensions, pauses and what was asked for.</summary>
    DueDate,

    /// <summary>Declined, conversations, questions.</summary>
    Conversation,
    Mail,
    SignIn,
    Roster,

    /// <summary>Audit packs, legal holds, destruction at the end of retention.</summary>
    Record,
}

internal static class TimelineKinds
{
    extension(TimelineKind kind)
    {
        public string Words => kind switch
        {
            TimelineKind.Assignment => "Assignment",
            TimelineKind.Course => "Course",
            TimelineKind.Certification => "Certification",
            TimelineKind.DueDate => "Due date",
            TimelineKind.Conversation => "Conversations and questions",
            TimelineKind.Mail => "Mail",
            TimelineKind.SignIn => "Sign-ins",
            TimelineKind.Roster => "Roster",
            TimelineKind.Record => "Record keeping",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No words for this kind."),
        };

        /// <summary>In the query string: <c>?kind=due-date</c>.</summary>
        public string Value => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());
    }
}
