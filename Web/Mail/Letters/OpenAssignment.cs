using PolicyTraining.Domain;

namespace PolicyTraining.Web.Mail.Letters;

/// <summary>What is still asked of an employee: the facts that every reminder states, and the way on.</summary>
/// <param name="Bulletin">As people say it: <c>P&amp;P 2.110 Social Media</c>.</param>
/// <param name="Url">Where the employee goes on.</param>
/// <param name="Invitation">The link that sets a first password; null for someone who has one.</param>
/// <param name="DeadlineSentence">How the due date came about, as the deadline explains itself.</param>
/// <param name="SentOn">The date of the sending attempt in the agency's zone.</param>
public sealed record OpenAssignment(
    Correspondent Employee,
    string Bulletin,
    Progress Progress,
    string Url,
    InvitationLink? Invitation,
    DateOnly DueOn,
    string DeadlineSentence,
    DateOnly SentOn)
{
    internal Paragraph Greeting => new($"Hello {Employee.Name},");

    /// <summary>The due date of a letter that is sent in time.</summary>
    internal string When => DueOn >= SentOn
        ? $"By {DueOn.InWords}: {DueOn.From(SentOn)}."
        : throw new InvalidOperationException($"The due date {DueOn.InWords} has passed on {SentOn.InWords}.");

    /// <summary>The due date of a letter that is sent late.</summary>
    internal string WasDue => DueOn < SentOn
        ? $"It was due on {DueOn.InWords}, {DueOn.From(SentOn)}."
        : throw new InvalidOperationException($"The due date {DueOn.InWords} has not passed on {SentOn.InWords}.");

    /// <summary>The four facts of every letter that asks something.</summary>
    /// <param name="when">The due date, seen from the day it is sent.</param>
    internal FactTable Facts(string when) => new(
    [
        new("What", Progress.Remaining),
        new("Why", $"The agency asks its employees to certify that they have received and read {Bulletin}."),
        new("How", "Online, on a computer or a phone, on work time."),
        new("When", when, DeadlineSentence, FactWeight.Strong),
    ]);

    internal IEnumerable<LetterPart> Way =>
        Invitation is null ? [new ActionButton(Progress.ButtonLabel, Url)] : [Invitation.Button("Set your password and begin"), Invitation.Note];

    internal string Because => $"You receive this because {Bulletin} is assigned to you and its receipt is not signed yet.";

    internal IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>
    {
        ["employee"] = Employee.Name,
        ["bulletin"] = Bulletin,
        ["task"] = Progress.Task(Bulletin),
        ["progress"] = Progress.SoFar,
        ["effort"] = Progress.Effort,
        ["due"] = DueOn.InWords,
        ["due-short"] = DueOn.InSubject,
        ["nearness"] = DueOn.From(SentOn),
    };

    /// <summary>The fields of a letter that repeats itself: its first is a reminder, and each further one says its number.</summary>
    internal IReadOnlyDictionary<string, string> Reminding(int ordinal) =>
        new Dictionary<string, string>(Fields) { ["ordinal"] = ordinal > 1 ? $"({Prose.Ordinal(ordinal)} reminder)" : "" };
}
