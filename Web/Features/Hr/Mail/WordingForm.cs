using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using PolicyTraining.Web.Mail.Wordings;

namespace PolicyTraining.Web.Features.Hr.Mail;

/// <summary>The passages of a letter as HR writes them.</summary>
public sealed class WordingForm
{
    public string? Subject { get; set; }

    public string? Preheader { get; set; }

    public string? Heading { get; set; }

    public string? Opening { get; set; }

    public string? Closing { get; set; }

    /// <summary>The newest of the letter's history when the form was opened; null while there was none.</summary>
    public Guid? BegunFrom { get; set; }

    [BindNever, ValidateNever]
    public WordingSample Sample { get; set; } = null!;

    /// <summary>Who changed the letter when, the newest first.</summary>
    [BindNever, ValidateNever]
    public IReadOnlyList<LetterWording> History { get; set; } = [];

    [BindNever, ValidateNever]
    public TimeZoneInfo Zone { get; set; } = null!;

    [ValidateNever]
    public string Address => WordingLine.AddressOf(Sample.Letter.Name);

    [ValidateNever]
    public bool IsReworded => History is [{ Wording: not null }, ..];

    public Wording ToWording() => new(Written(Subject), Written(Preheader), Written(Heading), Written(Opening), Written(Closing));

    public static WordingForm Of(Wording wording, Guid? begunFrom) => new()
    {
        Subject = wording.Subject,
        Preheader = wording.Preheader,
        Heading = wording.Heading,
        Opening = wording.Opening,
        Closing = wording.Closing,
        BegunFrom = begunFrom,
    };

    private static string Written(string? passage) => passage?.Trim() ?? "";
}
