using PolicyTraining.Web.Mail;
using PolicyTraining.Web.Mail.Rendering;
using PolicyTraining.Web.Mail.Wordings;

namespace PolicyTraining.Web.Features.Hr.Mail;

/// <summary>What the recipient would see: the line in the inbox and the letter; or what keeps it from being written.</summary>
/// <param name="Html">Empty when there are faults.</param>
public sealed record WordingPreview(string Subject, string Preheader, string Html, IReadOnlyList<WordingFault> Faults)
{
    public static WordingPreview Of(WordedLetter sample, Wording wording, Letterhead letterhead)
    {
        if (sample.FaultsOf(wording).ToList() is { Count: > 0 } faults)
            return new("", "", "", faults);

        var letter = sample.ToLetter(wording);
        return new(letter.Subject, letter.Preheader, letter.AsHtml(letterhead), []);
    }
}
