using PolicyTraining.Domain.Learning;

namespace PolicyTraining.Web.Demo;

/// <summary>A question that somebody of the demonstration asked while learning.</summary>
/// <param name="AnsweredBy">Null while it waits.</param>
/// <param name="ForAll">The question as HR published it with its answer; null when it was not.</param>
internal sealed record DemoQuestion(
    DemoPerson Asker, int AskedDaysAgo, string Clause, InquiryTo To, string Question,
    string? Answer = null, string? AnsweredBy = null, string? ForAll = null)
{
    public static readonly IReadOnlyList<DemoQuestion> All =
    [
        new(DemoCast.HalfWay, 1, "II.B.4", InquiryTo.Hr,
            "I take over our exercise page from a colleague next month. The account was set up with her government e-mail address. "
            + "Do I open a new account with mine, or does somebody change the address of the one there is?"),

        new(DemoCast.ReadyToSign, 5, "II.A.2", InquiryTo.Supervisor,
            "On the night shift our lunch is at 2 a.m. Does the clause mean that one, too?",
            "Yes. It speaks of your designated lunchtime, and yours is at 2 a.m. All the other usage policies still apply then, as the clause says.",
            DemoCast.Supervisor.Name),

        new(DemoCast.OfAnotherUnit, 10, "II.B.4", InquiryTo.Hr,
            "My supervisor Russell Vance wants me to answer comments on the facilities page. Do I have to put my name under every single one?",
            "Yes. The clause asks you to state your name and position or working job title in your first post and to include it in your "
            + "later posts and comments.",
            DemoCast.Hr.Name,
            "When I answer comments on a DMA page, do I put my name under every single one?"),
    ];

    /// <summary>Of the form it was asked with.</summary>
    public Guid Key { get; } = Guid.CreateVersion7();
}
