using PolicyTraining.Domain.Certifications;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Domain.Retention;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Synthetic;

/// <content>From the signature to what is left of it.</content>
internal sealed partial class SyntheticLife
{
    /// <summary>Whoever certified has these people's documents for so long.</summary>
    private static readonly RetentionRule Retention = new("Synthetic register", 1, RetentionTrigger.Returned);

    private static string MessageId => $"{Guid.CreateVersion7():N}@load.example";

    /// <summary>Before there was a ledger: what was signed and sealed was destroyed at the end of its retention, and its facts remain.</summary>
    private void SignLongAgo(bool leaves)
    {
        Later(TimeSpan.FromDays(_chance.Next(12) == 0 ? _chance.Next(15, 40) : _chance.Next(1, 14)));
        _assignment.Start(_past.Clock);
        _assignment.FinishLessons(_past.Clock);
        _assignment.Pass(_past.Clock);
        var (certification, _) = _past.Signature.Sign(_assignment, _employee, Guid.CreateVersion7());
        var signedOn = Today;
        _rows.Add(certification);
        Deliver(certification);
        Confirm(certification);
        if (leaves)
            _employee.Leave(Today.AddDays(_chance.Next(1, 360)));

        Later(TimeSpan.FromDays(370 + _chance.Next(5)));
        _rows.Add(new Disposition(
            _assignment.Id, certification.RecordNumber, Retention, signedOn, leftOn: null,
            [new(DestroyedKind.Evidence, certification.RecordNumber, certification.EvidenceHash, certification.SignedAt)],
            "Records schedule of the synthetic register.", By, Today, _past.Clock));
    }

    private void SignLately()
    {
        Pass();
        Later(TimeSpan.FromMinutes(_chance.Next(5, 2000)));
        var draft = new SigningDraft(_assignment.Id, _past.Clock);
        draft.Keep(consented: true, _employee.Name, _past.Clock);
        var (certification, evidence) = _past.Signature.Sign(_assignment, _employee, Guid.CreateVersion7());
        _rows.AddRange([draft, certification, certification.Evidence!]);
        Tell(LedgerFacts.Signed(certification, evidence));

        var document = _past.Signature.Seal(certification, evidence);
        certification.Attach(document);
        _rows.Add(document);
        Tell(LedgerFacts.Sealed(certification, document, _past.Signature.SealedBy));
        var toHr = OutboxMessage.With(LetterKind.CertificationForHr, _assignment.Id, certification.Id, _past.Clock);
        var copy = OutboxMessage.With(LetterKind.CertificationCopy, _assignment.Id, certification.Id, _past.Clock);
        _rows.AddRange([toHr, copy]);
        if (_chance.Next(20) == 0)
            return; // still on its way

        copy.Sent([_employee.Email], isForAll: true, "Your certification", "250 2.0.0 Ok", _past.Clock.Now);
        toHr.Sent([_past.ReturnAddress], isForAll: true, "Certification", "250 2.0.0 Ok", _past.Clock.Now);
        Tell(LedgerFacts.Delivered(certification, Deliver(certification)));
        if (_chance.Next(4) > 0)
            Tell(LedgerFacts.Confirmed(certification, Confirm(certification)));
    }

    private Delivery Deliver(Certification certification)
    {
        var delivery = new Delivery(certification.Id, _past.ReturnAddress, MessageId, "250 2.0.0 Ok", _past.Clock.Now);
        certification.Deliver(delivery);
        _assignment.Deliver(_past.Clock.Now);
        _rows.Add(delivery);
        return delivery;
    }

    private Confirmation Confirm(Certification certification)
    {
        Later(TimeSpan.FromHours(_chance.Next(1, 48)));
        certification.Confirm(By, _past.Clock);
        _assignment.Confirm(_past.Clock);
        _rows.Add(certification.Confirmation!);
        return certification.Confirmation!;
    }
}
