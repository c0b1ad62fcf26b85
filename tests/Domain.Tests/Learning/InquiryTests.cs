using Microsoft.Extensions.Time.Testing;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Learning;

namespace PolicyTraining.Domain.Tests.Learning;

public class InquiryTests
{
    private static readonly Guid Form = Guid.CreateVersion7();
    private static readonly Guid Assignment = Guid.CreateVersion7();

    private readonly FakeTimeProvider _clock = new(SampleEdition.Start);

    [Fact]
    public void A_question_is_kept_as_written_without_the_blanks_around_it()
    {
        var inquiry = Ask("  May I use my own account?\r\n\r\nIt has \"Wisconsin\" in its name.\r\n");

        inquiry.Question.ShouldBe("May I use my own account?\n\nIt has \"Wisconsin\" in its name.");
        inquiry.Id.ShouldBe(Form);
        inquiry.Clause.ShouldBe("II.A.1");
        inquiry.AskedAt.ShouldBe(SampleEdition.Start);
        inquiry.AnsweredAt.ShouldBeNull();
    }

    [Fact]
    public void What_cannot_be_shown_is_left_out() => Ask("May\0 I\u001b ask?").Question.ShouldBe("May I ask?");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    public void Nothing_is_no_question(string? question) =>
        Should.Throw<RuleBrokenException>(() => Ask(question)).Message.ShouldBe("Write your question.");

    [Fact]
    public void Too_long_a_question_is_told_its_length()
    {
        Ask(new string('x', Writing.Longest)).Question.Length.ShouldBe(Writing.Longest);

        Should.Throw<RuleBrokenException>(() => Ask(new string('x', Writing.Longest + 1)))
            .Message.ShouldBe("Shorten your question to 2,000 characters; it has 2,001.");
    }

    [Fact]
    public void A_line_break_counts_once_however_a_browser_sends_it() =>
        Ask(new string('x', Writing.Longest - 2) + "\r\ny").Question.Length.ShouldBe(Writing.Longest);

    [Fact]
    public void A_form_without_its_key_is_refused() =>
        Should.Throw<RuleBrokenException>(() => Inquiry.Ask(Guid.Empty, Assignment, null, InquiryTo.Hr, "Why?", _clock));

    [Fact]
    public void The_same_form_with_the_same_words_is_the_same_question_and_with_others_it_is_not()
    {
        var inquiry = Ask("Why?");

        inquiry.IsSameAs(Ask("Why? ")).ShouldBeTrue();
        inquiry.IsSameAs(Ask("Why not?")).ShouldBeFalse();
        inquiry.IsSameAs(Ask("Why?", InquiryTo.Hr)).ShouldBeFalse();
        inquiry.IsSameAs(Inquiry.Ask(Form, Guid.CreateVersion7(), ClauseId.Parse("II.A.1"), InquiryTo.Supervisor, "Why?", _clock)).ShouldBeFalse();
    }

    [Fact]
    public void The_first_answer_stays()
    {
        var inquiry = Ask("Why?");
        inquiry.Reply(" Because the bulletin says so. ", "Grace Okafor", _clock);

        Should.Throw<RuleBrokenException>(() => inquiry.Reply("Because I say so.", "Olive Berg", _clock))
            .Message.ShouldBe("Grace Okafor has answered this already.");
        inquiry.Answer.ShouldBe("Because the bulletin says so.");
        inquiry.AnsweredBy.ShouldBe("Grace Okafor");
        inquiry.AnsweredAt.ShouldBe(SampleEdition.Start);
    }

    [Fact]
    public void Nothing_is_no_answer()
    {
        var inquiry = Ask("Why?");

        Should.Throw<RuleBrokenException>(() => inquiry.Reply(" ", "Grace Okafor", _clock)).Message.ShouldBe("Write your answer.");
        inquiry.AnsweredAt.ShouldBeNull();
    }

    [Fact]
    public void Publishing_needs_both_a_question_and_an_answer()
    {
        Should.Throw<RuleBrokenException>(() => Publish(" ", "Yes.")).Message.ShouldBe("Write the question as everybody will read it.");
        Should.Throw<RuleBrokenException>(() => Publish("May I?", "")).Message.ShouldBe("Write the answer as everybody will read it.");
        Publish(" May I? ", "Yes.").Question.ShouldBe("May I?");
    }

    [Fact]
    public void What_was_withdrawn_stays_on_record_with_who_withdrew_it_first()
    {
        var published = Publish("May I?", "Yes.");
        published.Withdraw("Olive Berg", _clock);

        Should.Throw<RuleBrokenException>(() => published.Withdraw("Grace Okafor", _clock))
            .Message.ShouldBe("Olive Berg has withdrawn this already.");
        published.WithdrawnBy.ShouldBe("Olive Berg");
        published.Answer.ShouldBe("Yes.");
    }

    private PublishedAnswer Publish(string question, string answer) =>
        new(Form, "2.110", ClauseId.Parse("II.A.1"), question, answer, "Olive Berg", _clock);

    private Inquiry Ask(string? question, InquiryTo to = InquiryTo.Supervisor) =>
        Inquiry.Ask(Form, Assignment, ClauseId.Parse("II.A.1"), to, question, _clock);
}
