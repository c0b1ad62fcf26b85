using Microsoft.Extensions.Time.Testing;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Domain.People;

namespace PolicyTraining.Domain.Tests.Certifications;

public class CertificationTests
{
    private readonly FakeTimeProvider _clock = new(SampleEdition.Start);

    [Fact]
    public void The_evidence_is_kept_as_the_very_text_that_was_hashed()
    {
        var certification = Signed();

        certification.EvidenceHash.ShouldBe(Fingerprint.Of(certification.Evidence!.Text));
        certification.Evidence!.Text.ShouldContain("\"statement\":\"This is to certify …\"");
        certification.Evidence!.Text.ShouldContain("\"confirmedAt\":\"2026-10-05T15:00:00.0000000Z\"");
    }

    [Fact]
    public void A_certification_gets_one_sealed_document_and_never_another()
    {
        var certification = Signed();
        certification.Attach(new SealedDocument(certification.Id, [1, 2, 3], _clock.GetUtcNow()));

        Should.Throw<RuleBrokenException>(() => certification.Attach(new SealedDocument(certification.Id, [4], _clock.GetUtcNow())));
        certification.Document!.Pdf.ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void A_stored_document_that_was_changed_is_noticed()
    {
        var document = new SealedDocument(Guid.CreateVersion7(), [1, 2, 3], _clock.GetUtcNow());
        document.IsIntact.ShouldBeTrue();

        document.Pdf[1] = 9;

        document.IsIntact.ShouldBeFalse();
    }

    [Fact]
    public void The_first_delivery_and_the_first_confirmation_stay()
    {
        var certification = Signed();
        var first = new Delivery(certification.Id, "wing-shr@dma.example", "id@dma.example", "250 OK", _clock.GetUtcNow());

        certification.Deliver(first);
        certification.Deliver(first with { ServerReply = "250 again" });
        certification.Confirm("Olive Berg", _clock);
        certification.Confirm("Somebody else", _clock);

        certification.Delivery.ShouldBe(first);
        certification.Confirmation!.By.ShouldBe("Olive Berg");
    }

    [Fact]
    public void A_correction_is_the_same_signature_with_the_rosters_facts_of_the_day()
    {
        var certification = Sealed();

        var successor = certification.Supersede(RecordNumber.New("2110"), Ada("Ada Nowak"), " Wrong unit. ", "Olive Berg", _clock);

        (successor.Ordinal, successor.SignedAt).ShouldBe((2, certification.SignedAt));
        successor.Evidence.ShouldBe(certification.Evidence! with { CertificationId = successor.Id });
        successor.Document.ShouldBeNull();
        successor.RecordNumber.ShouldStartWith("2110-");
        certification.Supersession.ShouldBe(new Supersession(
            certification.Id, successor.Id, "Ada Nowak", "Wisconsin Emergency Management", "Planner", "Wrong unit.", "Olive Berg", _clock.GetUtcNow()));
        certification.IsCurrent.ShouldBeFalse();
        successor.IsCurrent.ShouldBeTrue();
    }

    [Fact]
    public void What_is_not_sealed_yet_or_does_not_stand_is_not_corrected()
    {
        Should.Throw<RuleBrokenException>(() => Signed().Withdraw("Wrong person.", "Olive Berg", _clock)).Message.ShouldContain("not sealed yet");
        var certification = Sealed();
        Should.Throw<RuleBrokenException>(() => certification.Withdraw(" ", "Olive Berg", _clock)).Message.ShouldBe("Write the reason.");
        certification.Withdraw("Wrong person.", "Olive Berg", _clock);

        Should.Throw<RuleBrokenException>(() => certification.Withdraw("Again.", "Olive Berg", _clock)).Message.ShouldContain("withdrawn already");
        Should.Throw<RuleBrokenException>(() =>
            certification.Supersede(RecordNumber.New("2110"), Ada(), "Late.", "Olive Berg", _clock)).Message.ShouldContain("withdrawn already");
    }

    private static Employee Ada(string name = "Ada Kowalski") =>
        new(name, "ada@dma.example", "Wisconsin Emergency Management", "Planner", new DateOnly(2026, 10, 5));

    private Certification Sealed()
    {
        var certification = Signed();
        certification.Attach(new SealedDocument(certification.Id, [1, 2, 3], _clock.GetUtcNow()));
        return certification;
    }

    private Certification Signed()
    {
        var assignment = new Assignment(Guid.CreateVersion7(), Guid.CreateVersion7(), 14, "Olive Berg", _clock);
        assignment.FinishLessons(_clock);
        assignment.Pass(_clock);
        return assignment.Sign(RecordNumber.New("2.110"), SampleEvidence.At(_clock.GetUtcNow()), SampleEdition.Central);
    }
}
