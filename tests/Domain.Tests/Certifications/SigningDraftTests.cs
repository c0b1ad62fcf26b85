using Microsoft.Extensions.Time.Testing;
using PolicyTraining.Domain.Certifications;

namespace PolicyTraining.Domain.Tests.Certifications;

public class SigningDraftTests
{
    private readonly FakeTimeProvider _clock = new(SampleEdition.Start);

    [Fact]
    public void Consent_and_name_are_kept_with_their_moments()
    {
        var draft = new SigningDraft(Guid.CreateVersion7(), _clock);
        _clock.Advance(TimeSpan.FromMinutes(3));

        draft.Keep(consented: true, " Ana Nu\u0301n\u0303ez ", _clock);

        draft.IsComplete.ShouldBeTrue();
        draft.TypedName.ShouldBe("Ana N\u00fa\u00f1ez");
        draft.ViewedAt.ShouldBe(SampleEdition.Start);
        draft.ConsentedAt.ShouldBe(SampleEdition.Start.AddMinutes(3));
    }

    [Theory]
    [InlineData(false, "Ada Kowalski")]
    [InlineData(true, "  ")]
    public void One_without_the_other_is_not_enough(bool consented, string name)
    {
        var draft = new SigningDraft(Guid.CreateVersion7(), _clock);

        draft.Keep(consented, name, _clock);

        draft.IsComplete.ShouldBeFalse();
    }

    [Fact]
    public void Withdrawn_consent_is_withdrawn()
    {
        var draft = new SigningDraft(Guid.CreateVersion7(), _clock);
        draft.Keep(consented: true, "Ada Kowalski", _clock);

        draft.Keep(consented: false, "Ada Kowalski", _clock);

        draft.ConsentedAt.ShouldBeNull();
        draft.IsComplete.ShouldBeFalse();
    }
}
