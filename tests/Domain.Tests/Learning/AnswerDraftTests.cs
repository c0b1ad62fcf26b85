using Microsoft.Extensions.Time.Testing;
using PolicyTraining.Domain.Learning;

namespace PolicyTraining.Domain.Tests.Learning;

public class AnswerDraftTests
{
    private readonly FakeTimeProvider _clock = new(SampleEdition.Start);
    private readonly AnswerDraft _draft = new(Guid.CreateVersion7(), "PB-II.A.1-01");
    private readonly Guid _form = Guid.CreateVersion7();

    [Fact]
    public void What_the_form_holds_last_counts()
    {
        _draft.Keep(new("a"), _form, 1, _clock);
        _clock.Advance(TimeSpan.FromMinutes(1));

        _draft.Keep(new("b"), _form, 2, _clock);

        _draft.Response.ShouldBe("b");
        _draft.SavedAt.ShouldBe(SampleEdition.Start.AddMinutes(1));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void What_arrives_late_or_twice_changes_nothing(int sequence)
    {
        _draft.Keep(new("b"), _form, 2, _clock);

        _draft.Keep(new("a"), _form, sequence, _clock);

        _draft.Response.ShouldBe("b");
    }

    [Fact]
    public void Of_two_windows_the_one_used_last_counts()
    {
        _draft.Keep(new("b"), _form, 7, _clock);

        _draft.Keep(new("c"), Guid.CreateVersion7(), 1, _clock);

        _draft.Response.ShouldBe("c");
    }
}
