using PolicyTraining.Domain.Certifications;
using PolicyTraining.Domain.Learning;

namespace PolicyTraining.Domain.Assignments;

/// <summary>One employee must certify one edition: received on, due on, where it stands. The row HR watches.</summary>
/// <remarks>
/// No status is stored: <see cref="Facts"/> derives it. What is stored beside the facts is what an index needs: the due
/// date and the next date on which the ladder looks here.
/// </remarks>
public sealed class Assignment
{
    private Assignment() { } // EF Core

    /// <param name="daysToReturn">Calendar days from receipt; the edition says how many.</param>
    /// <param name="by">Who assigned it.</param>
    public Assignment(Guid employeeId, Guid editionId, int daysToReturn, string by, TimeProvider clock)
    {
        EmployeeId = employeeId;
        EditionId = editionId;
        DaysToReturn = daysToReturn;
        AssignedBy = by;
        AssignedAt = clock.GetUtcNow();
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid EmployeeId { get; private init; }

    public Guid EditionId { get; private init; }

    public int DaysToReturn { get; private init; }

    public DateTimeOffset AssignedAt { get; private init; }

    public string AssignedBy { get; private init; } = "";

    public Receipt? Receipt { get; private set; }

    /// <summary>Kept with <see cref="Receipt"/> so that lists can filter and sort by it.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>More time that HR gave, in the order in which it was given.</summary>
    public IReadOnlyList<Extension> Extensions { get; private set; } = [];

    /// <summary>Periods in which the deadline does not run, in the order in which they were entered.</summary>
    public IReadOnlyList<Pause> Pauses { get; private set; } = [];

    /// <summary>
    /// The next date on which the ladder looks whether something is to be sent: at once after anything changed, else the day
    /// of the next message. Null before receipt, after the last one, and once nothing is asked any more.
    /// </summary>
    public DateOnly? NextReminderOn { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? LessonsDoneAt { get; private set; }

    public DateTimeOffset? PassedAt { get; private set; }

    public DateTimeOffset? SignedAt { get; private set; }

    /// <summary>The date of signing in the agency's zone, by which on time is judged.</summary>
    public DateOnly? SignedOn { get; private set; }

    public DateTimeOffset? DeliveredAt { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>When the employee declined; kept with the <see cref="Assignments.Decline"/> so that lists and reminders can ask for it.</summary>
    public DateTimeOffset? DeclinedAt { get; private set; }

    /// <summary>The date that counts of the paper return that stands, kept with it so that lists can filter by it.</summary>
    public DateOnly? PaperReturnedOn { get; private set; }

    public Exit? Exit { get; private set; }

    public Deadline? Deadline => Receipt is { } receipt ? Since(receipt.On) : null;

    /// <summary>How often the due date was changed since it was first known; a calendar entry counts its versions by it.</summary>
    public int DueDateChanges =>
        Extensions.Count + Extensions.Count(extension => extension.TakenBack is not null)
        + Pauses.Count + Pauses.Count(pause => pause.Ending is not null);

    /// <summary>When the due date was last changed (UTC); null while it is the first.</summary>
    public DateTimeOffset? DueDateChangedAt =>
        Extensions.Select(extension => (DateTimeOffset?)(extension.TakenBack?.At ?? extension.At)).Concat(Pauses.Select(pause => (DateTimeOffset?)(pause.Ending?.At ?? pause.At))).Max();

    public AssignmentFacts Facts =>
        new(DueOn, StartedAt is not null, PassedAt is not null, SignedOn, DeliveredAt is not null, ConfirmedAt is not null,
            PaperReturnedOn, Exit?.Kind, DeclinedAt is not null);

    public bool IsOutstanding => Facts.IsOutstanding;

    /// <summary>Everything that comes before signing is done.</summary>
    public bool CanSign => IsOutstanding && LessonsDoneAt is not null && PassedAt is not null;

    /// <summary>Notes that the employee has the bulletin. The first receipt counts; later ones change nothing.</summary>
    /// <returns>Whether this was the first.</returns>
    public bool Receive(DateOnly on, ReceiptWay way, TimeProvider clock)
    {
        if (Receipt is not null)
            return false;

        Receipt = new Receipt(on, way, clock.GetUtcNow());
        Reckon(on);
        return true;
    }

    /// <summary>The deadline as it would be if the bulletin were received on <paramref name="day"/>.</summary>
    public Deadline Since(DateOnly day) => new(day, DaysToReturn, Extensions.Where(extension => extension.TakenBack is null).Sum(extension => extension.Days), Pauses);

    /// <summary>HR gives more time.</summary>
    /// <param name="to">The new due date.</param>
    /// <exception cref="RuleBrokenException">
    /// Nothing is asked any more, no deadline runs yet, the date is not later or falls in a pause, or no reason is given.
    /// </exception>
    public Extension Extend(DateOnly to, string? reason, string by, TimeZoneInfo zone, TimeProvider clock)
    {
        Rule.Require(IsOutstanding, "This assignment is already signed, returned on paper or closed, so there is nothing to extend.");
        Rule.Require(DueOn is not null, "No deadline runs yet, so there is none to extend. It begins with the receipt of the bulletin.");
        var from = DueOn.Value;
        Rule.Require(to > from, $"Choose a date after {from.InWords}, the present due date: an extension only gives more time.");
        Rule.Require(!Deadline!.Value.IsPausedOn(to), $"{to.InWords} falls in a pause. Choose a day on which the deadline runs.");

        var days = Enumerable.Range(1, to.DayNumber - from.DayNumber).Count(day => !Deadline.Value.IsPausedOn(from.AddDays(day)));
        var extension = new Extension(days, from, to, Writing.Of(reason, "the reason"), by, clock.GetUtcNow());
        Extensions = [.. Extensions, extension];
        Reckon(clock.Today(zone));
        return extension;
    }

    /// <summary>HR takes back the extension that it gave last; that it was given stays on the record.</summary>
    /// <param name="to">The due date that the extension set.</param>
    /// <exception cref="RuleBrokenException">Nothing is asked any more, or the due date was changed again since.</exception>
    public Extension TakeBackExtension(DateOnly to, string by, TimeZoneInfo zone, TimeProvider clock)
    {
        Rule.Require(IsOutstanding, "This assignment is already signed, returned on paper or closed, so its due date stays as it is.");
        var latest = Extensions.LastOrDefault(extension => extension.TakenBack is null);
        Rule.Require(latest?.To == to && DueOn == to, "The due date was changed again since, so the extension stays.");

        var takenBack = latest! with { TakenBack = new(by, clock.GetUtcNow()) };
        Extensions = [.. Extensions.Select(extension => extension == latest ? takenBack : extension)];
        Reckon(clock.Today(zone));
        return takenBack;
    }

    /// <summary>HR pauses the deadline for a period, such as leave or military orders; it may lie behind or ahead.</summary>
    /// <exception cref="RuleBrokenException">
    /// Nothing is asked any more, the period ends before it begins, is longer than two years or meets another, or no reason is given.
    /// </exception>
    public Pause PauseFor(DateOnly from, DateOnly to, string? reason, string by, TimeZoneInfo zone, TimeProvider clock)
    {
        Rule.Require(IsOutstanding, "This assignment is already signed, returned on paper or closed, so there is nothing to pause.");
        Rule.Require(to >= from, "The last day of the pause lies before the first. Change one of them.");
        Rule.Require(to < from.AddYears(2), "A pause is at most two years long. Enter the first two, and the rest when they are over.");
        var met = Pauses.FirstOrDefault(pause => pause.Meets(from, to));
        Rule.Require(met is null, $"There is a pause from {met?.From.InBrief} to {met?.To.InBrief} already. Choose days outside it, or end it first.");

        var pause = new Pause(Guid.CreateVersion7(), from, to, Writing.Of(reason, "the reason"), by, clock.GetUtcNow());
        Pauses = [.. Pauses, pause];
        Reckon(clock.Today(zone));
        return pause;
    }

    /// <summary>Ends a pause before its time, or takes it back when the last day is the one before it began.</summary>
    /// <exception cref="RuleBrokenException">Nothing is asked any more, there is no such pause, or the day is not one before its end.</exception>
    public Pause EndPause(Guid pauseId, DateOnly lastDay, string by, TimeZoneInfo zone, TimeProvider clock)
    {
        Rule.Require(IsOutstanding, "This assignment is already signed, returned on paper or closed, so its pauses stay as they are.");
        var paused = Pauses.SingleOrDefault(pause => pause.Id == pauseId);
        Rule.Require(paused is not null, "There is no such pause.");

        var ended = paused.EndedOn(lastDay, by, clock);
        Pauses = [.. Pauses.Select(pause => pause.Id == pauseId ? ended : pause)];
        Reckon(clock.Today(zone));
        return ended;
    }

    /// <summary>The notice came back, so it was no receipt. Whoever began the course all the same had the bulletin from that day on.</summary>
    /// <returns>Whether anything rested on the notice.</returns>
    public bool TakeBackNotice(TimeZoneInfo zone, TimeProvider clock)
    {
        if (Receipt is not { Way: ReceiptWay.NoticeAccepted } || !IsOutstanding)
            return false;

        (Receipt, DueOn, NextReminderOn) = (null, null, null);
        if (StartedAt is { } startedAt)
            Receive(startedAt.DateIn(zone), ReceiptWay.BulletinOpened, clock);
        return true;
    }

    /// <summary>Notes the first step in the course.</summary>
    /// <returns>Whether this was the first.</returns>
    public bool Start(TimeProvider clock)
    {
        var isFirst = StartedAt is null;
        StartedAt ??= clock.GetUtcNow();
        return isFirst;
    }

    /// <returns>Whether they were open until now.</returns>
    public bool FinishLessons(TimeProvider clock)
    {
        var isFirst = LessonsDoneAt is null;
        LessonsDoneAt ??= clock.GetUtcNow();
        return isFirst;
    }

    /// <returns>Whether this was the first pass.</returns>
    public bool Pass(TimeProvider clock)
    {
        var isFirst = PassedAt is null;
        PassedAt ??= clock.GetUtcNow();
        return isFirst;
    }

    /// <summary>The ladder has looked, and looks again on <paramref name="next"/>; null when it has nothing more to send.</summary>
    public void LookAgainOn(DateOnly? next) => NextReminderOn = Facts.IsReminded ? next : null;

    /// <summary>Declines to sign: reminders stop, everything else stays open.</summary>
    /// <exception cref="RuleBrokenException">It is signed, closed or declined already, or no reason is given.</exception>
    public Decline Decline(string? reason, string by, TimeProvider clock)
    {
        Rule.Require(IsOutstanding, "This assignment is already signed or closed, so there is nothing to decline.");
        Rule.Require(DeclinedAt is null, "You have declined already, and HR was told.");

        var decline = new Decline(Id, Writing.Of(reason, "your reason"), by, clock.GetUtcNow());
        DeclinedAt = decline.At;
        NextReminderOn = null;
        return decline;
    }

    /// <summary>Signs the receipt certification. From here on the assignment is fulfilled, whatever mail and seal do.</summary>
    /// <exception cref="RuleBrokenException">It is signed already, excused, or something before signing is missing.</exception>
    /// <param name="ordinal">1, or the next after those that were withdrawn.</param>
    public Certification Sign(RecordNumber number, SigningEvidence evidence, TimeZoneInfo zone, int ordinal = 1)
    {
        Rule.Require(SignedAt is null, "This certification is already signed.");
        Rule.Require(PaperReturnedOn is null, "This certification was returned on paper, so there is nothing to sign.");
        Rule.Require(Exit is null, "This assignment was closed by HR, so there is nothing to sign.");
        Rule.Require(LessonsDoneAt is not null, "Finish every lesson before you sign.");
        Rule.Require(PassedAt is not null, "Pass the assessment before you sign.");

        SignedAt = evidence.ConfirmedAt;
        SignedOn = evidence.ConfirmedAt.DateIn(zone);
        NextReminderOn = null;
        return new Certification(Id, ordinal, number, evidence);
    }

    /// <summary>Notes that the mail server accepted the certification for WING-SHR.</summary>
    /// <exception cref="RuleBrokenException">Nothing is signed yet.</exception>
    public void Deliver(DateTimeOffset at)
    {
        Rule.Require(SignedAt is not null, "A certification must be signed before it can be delivered.");
        DeliveredAt ??= at;
    }

    /// <summary>The certification came back from WING-SHR: it is signed, and still to be delivered.</summary>
    public void TakeBackDelivery() => DeliveredAt = null;

    /// <summary>HR says that it has the certification.</summary>
    /// <exception cref="RuleBrokenException">Nothing is signed yet.</exception>
    public void Confirm(TimeProvider clock)
    {
        Rule.Require(SignedAt is not null, "There is no signed certification to confirm yet.");
        ConfirmedAt ??= clock.GetUtcNow();
    }

    /// <summary>HR does not have the certification after all.</summary>
    public void TakeBackConfirmation() => ConfirmedAt = null;

    /// <summary>HR corrected the certification: the new one is still to be delivered and confirmed. When it was signed stays.</summary>
    public void Reissue() => (DeliveredAt, ConfirmedAt) = (null, null);

    /// <summary>HR withdrew the certification: the assignment is outstanding again, its deadline unchanged.</summary>
    public void Reopen(DateOnly today)
    {
        (SignedAt, SignedOn, DeliveredAt, ConfirmedAt) = (null, null, null, null);
        Reckon(today);
    }

    /// <summary>Before this date there was nothing to return: the date of assignment, or of receipt where HR says it was earlier.</summary>
    public DateOnly EarliestReturn(TimeZoneInfo zone)
    {
        var assignedOn = AssignedAt.DateIn(zone);
        return Receipt is { On: var receivedOn } && receivedOn < assignedOn ? receivedOn : assignedOn;
    }

    /// <summary>HR enters that the certification came back signed on paper, which fulfils the assignment.</summary>
    /// <param name="number">The number on the paper.</param>
    /// <param name="reason">Why it was signed on paper.</param>
    /// <exception cref="RuleBrokenException">It is signed, returned or closed already, a date cannot be right, or no reason is given.</exception>
    public PaperReturn ReturnOnPaper(
        RecordNumber number, PaperDates dates, string reason, string by, TimeZoneInfo zone, TimeProvider clock)
    {
        Rule.Require(SignedAt is null, "This certification is already signed electronically, so the paper changes nothing.");
        Rule.Require(PaperReturnedOn is null, "This certification was already returned on paper. If that entry is wrong, void it first.");
        Rule.Require(Exit is null, "This assignment is closed, so there is nothing to return.");
        Rule.Require(!string.IsNullOrWhiteSpace(reason), "Say why it was signed on paper; the reason stays on the record.");
        var earliest = EarliestReturn(zone);
        var fault = dates.ReceivedFault(earliest, clock.Today(zone)) ?? dates.PostmarkFault(earliest);
        Rule.Require(fault is null, fault ?? "");

        PaperReturnedOn = dates.CountsOn;
        NextReminderOn = null;
        return new PaperReturn(Id, number, dates, reason.Trim(), by, clock);
    }

    /// <summary>The paper return was entered wrongly: the assignment is outstanding again, and what it missed is reminded of today.</summary>
    /// <exception cref="RuleBrokenException">It is void already, or no reason is given.</exception>
    public void Void(PaperReturn paper, string reason, string by, TimeZoneInfo zone, TimeProvider clock)
    {
        paper.Void(reason, by, clock);
        PaperReturnedOn = null;
        Reckon(clock.Today(zone));
    }

    /// <summary>HR excuses the employee, or the assignment lost its object. Nothing is deleted.</summary>
    /// <exception cref="RuleBrokenException">It is signed or closed already, or no reason is given.</exception>
    public void Close(ExitKind kind, string reason, string by, TimeProvider clock)
    {
        Rule.Require(IsOutstanding, "This assignment is already signed, returned on paper or closed.");
        Rule.Require(!string.IsNullOrWhiteSpace(reason), "Say why; the reason stays on the record.");

        Exit = new Exit(kind, reason.Trim(), by, clock.GetUtcNow());
        NextReminderOn = null;
    }

    /// <summary>The employee came back, or never left: what their departure ended is asked of them again, under the deadline it had.</summary>
    /// <exception cref="RuleBrokenException">It was not ended by a departure.</exception>
    public void TakeBackDeparture(DateOnly today)
    {
        Rule.Require(Exit is { IsDeparture: true }, "This assignment was not ended by a departure, so it stays as it is.");
        Exit = null;
        Reckon(today);
    }

    /// <summary>HR excuses the employee no longer: the assignment is outstanding again, and what it missed is reminded of today.</summary>
    /// <returns>The exemption that was taken back.</returns>
    /// <exception cref="RuleBrokenException">It is not exempted.</exception>
    public Exit TakeBackExemption(TimeZoneInfo zone, TimeProvider clock)
    {
        Rule.Require(Exit is { Kind: ExitKind.Exempted }, "This assignment is not exempted, so there is no exemption to take back.");

        var exemption = Exit;
        Exit = null;
        Reckon(clock.Today(zone));
        return exemption;
    }

    /// <summary>At the end of retention: why the due date was moved may tell of leave or illness, and goes; that it was moved stays.</summary>
    public void ForgetReasons() => (Extensions, Pauses) =
        ([.. Extensions.Select(extension => extension with { Reason = "" })], [.. Pauses.Select(pause => pause with { Reason = "" })]);

    /// <summary>Whatever moves the due date or opens the assignment again: the ladder looks at it anew.</summary>
    private void Reckon(DateOnly today)
    {
        DueOn = Deadline?.DueOn;
        NextReminderOn = Facts.IsReminded && DueOn is not null ? today : null;
    }
}
