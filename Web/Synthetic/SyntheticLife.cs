using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Synthetic;

/// <summary>
/// One person's assignment from the day it was made, told through the domain's own verbs. <see cref="Rows"/> is all that there is to
/// insert of it, what others refer to first.
/// </summary>
internal sealed partial class SyntheticLife
{
    private const string By = "Synthetic register";

    private readonly SyntheticPast _past;
    private readonly Random _chance;
    private readonly Employee _employee;
    private readonly Assignment _assignment;
    private readonly List<object> _rows = [];

    private LedgerEntry? _head;

    private SyntheticLife(SyntheticPast past, SyntheticPerson person, Guid? supervisorId, int daysAgo, Random chance)
    {
        (_past, _chance) = (past, chance);
        past.Clock.Now = past.Now.AddDays(-daysAgo).AddMinutes(-chance.Next(300));
        _employee = new(person.Name, person.Email, person.Unit, person.Position, Today, supervisorId, person.Number);
        _assignment = new(_employee.Id, past.EditionId, past.Course.Edition.DaysToReturn, By, past.Clock);
        _rows.AddRange([_employee, _assignment]);
        Tell(LedgerFacts.Assigned(_assignment, past.Course.Edition));
    }

    public Guid EmployeeId => _employee.Id;

    public IReadOnlyList<object> Rows => _rows;

    private DateOnly Today => _past.Clock.Today(_past.Zone);

    private bool IsOnLedger => _assignment.AssignedAt >= _past.LedgerBegan;

    /// <param name="supervises">Whoever supervises has certified and works here.</param>
    public static SyntheticLife Of(SyntheticPast past, SyntheticPerson person, Guid? supervisorId, Fate fate, bool supervises, Random chance)
    {
        var life = new SyntheticLife(past, person, supervisorId, DaysAgo(fate, chance), chance);
        life.Live(fate, supervises);
        return life;
    }

    /// <summary>How long ago it was assigned, in days.</summary>
    private static int DaysAgo(Fate fate, Random chance) => fate switch
    {
        Fate.AwaitingReceipt => chance.Next(0, 5),
        Fate.Untouched or Fate.Reading or Fate.ReadyToSign => chance.Next(10) < 7 ? chance.Next(1, 14) : chance.Next(14, 45),
        Fate.Declined => chance.Next(5, 45),
        Fate.CertifiedLately => chance.Next(6, 80),
        Fate.OnPaper => chance.Next(20, 700),
        Fate.Exempted or Fate.Left => chance.Next(5, 1500),
        _ => chance.Next(430, 3650),
    };

    private void Live(Fate fate, bool supervises)
    {
        if (fate == Fate.AwaitingReceipt)
            return;

        Receive();
        switch (fate)
        {
            case Fate.Reading:
                Read(_chance.Next(1, _past.Course.Edition.Lessons.Count));
                break;
            case Fate.ReadyToSign:
                Pass();
                break;
            case Fate.Declined:
                Decline();
                break;
            case Fate.Certified:
                SignLongAgo(leaves: !supervises && _chance.Next(10) < 3);
                break;
            case Fate.CertifiedLately:
                SignLately();
                break;
            case Fate.OnPaper:
                ReturnOnPaper();
                break;
            case Fate.Exempted:
                Close(ExitKind.Exempted, "Works for a contractor of another agency.");
                break;
            case Fate.Left:
                _employee.Leave(Today);
                Close(ExitKind.Ended, Exit.Left);
                break;
        }

        // Nothing is due on the day the register is made: a first round would otherwise write to everybody at once.
        _assignment.LookAgainOn(_past.Now.DateIn(_past.Zone).AddDays(1 + _chance.Next(7)));
    }

    /// <summary>The notice went out and was accepted within the hour.</summary>
    private void Receive()
    {
        var notice = OutboxMessage.About(LetterKind.AssignmentNotice, _assignment.Id, _past.Clock);
        Later(TimeSpan.FromMinutes(_chance.Next(1, 60)));
        notice.Sent([_employee.Email], isForAll: true, "P&P 2.110: please read and sign", "250 2.0.0 Ok", _past.Clock.Now);
        if (IsOnLedger)
            _rows.Add(notice);
        _assignment.Receive(Today, ReceiptWay.NoticeAccepted, _past.Clock);
        Tell(LedgerFacts.Received(_assignment));
    }

    private void Read(int lessons)
    {
        Begin();
        _rows.AddRange(_past.Course.Read(_assignment.Id, lessons));
    }

    private void Pass()
    {
        Read(_past.Course.Edition.Lessons.Count);
        _assignment.FinishLessons(_past.Clock);
        Tell(LedgerFacts.LessonsDone(_assignment));
        Later(TimeSpan.FromMinutes(_chance.Next(10, 600)));
        var attempt = _past.Course.Sit(_assignment.Id, _chance.NextInt64());
        _rows.AddRange([attempt, .. attempt.Questions]);
        _assignment.Pass(_past.Clock);
        Tell(LedgerFacts.Passed(_assignment, attempt));
    }

    private void Begin()
    {
        Later(TimeSpan.FromMinutes(_chance.Next(30, 3000)));
        _assignment.Start(_past.Clock);
        Tell(LedgerFacts.Started(_assignment));
    }

    private void Decline()
    {
        Later(TimeSpan.FromDays(_chance.Next(1, 4)));
        var decline = _assignment.Decline("I do not agree with the section on personal accounts.", _employee.Name, _past.Clock);
        _rows.Add(decline);
        Tell(LedgerFacts.Declined(decline));
    }

    private void ReturnOnPaper()
    {
        Later(TimeSpan.FromDays(_chance.Next(2, 18)));
        var paper = _assignment.ReturnOnPaper(
            _past.Signature.NewNumber(), new PaperDates(Today, Today), "Works outdoors without a computer.", By, _past.Zone, _past.Clock);
        _rows.Add(paper);
        Tell(LedgerFacts.PaperReturned(paper));
    }

    private void Close(ExitKind kind, string reason)
    {
        Later(TimeSpan.FromDays(_chance.Next(1, 4)));
        _assignment.Close(kind, reason, By, _past.Clock);
        Tell(LedgerFacts.Closed(_assignment));
    }

    /// <summary>Time goes by, but never beyond the present.</summary>
    private void Later(TimeSpan by) =>
        _past.Clock.Now = _past.Clock.Now + by < _past.Now ? _past.Clock.Now + by : _past.Now;

    private void Tell(LedgerEntry entry)
    {
        if (!IsOnLedger)
            return;

        entry.Follow(_head);
        _head = entry;
        _rows.Add(entry);
        if (entry.Details is { } details)
            _rows.Add(details);
    }
}
