using PolicyTraining.Web.Mail.Wordings;

namespace PolicyTraining.Web.Features.Hr.Mail;

/// <summary>A letter in the list of those that HR may reword.</summary>
/// <param name="Newest">Null while HR never touched it.</param>
public sealed record WordingLine(WordingSample Sample, LetterWording? Newest)
{
    public const string ListAddress = "/hr/mail/wording";

    public string Address => AddressOf(Sample.Letter.Name);

    /// <summary>The subject as it is sent, with its merge fields.</summary>
    public string Subject => (Newest?.Wording ?? Sample.Letter.Shipped).Subject;

    public static string AddressOf(string letter) => $"{ListAddress}/{letter}";
}
