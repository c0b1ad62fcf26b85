using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Features.Hr.Questions;

/// <summary>A question and its answer as everybody will read them.</summary>
public sealed class PublicationForm
{
    /// <summary>Issued with the form, so that sending it twice publishes once.</summary>
    public Guid Key { get; set; }

    public string? Question { get; set; }

    public string? Answer { get; set; }

    /// <summary>The question it comes from.</summary>
    [BindNever, ValidateNever]
    public InquiryLine Line { get; set; } = null!;

    /// <summary>Null before it was looked at.</summary>
    [BindNever, ValidateNever]
    public PublicationPreview? Preview { get; set; }

    public static PublicationForm Of(InquiryLine line) => new() { Question = line.Question, Answer = line.Answer, Line = line };
}

/// <summary>How it will read.</summary>
/// <param name="Card">The clause with all that will stand beside it.</param>
/// <param name="NamesLeft">Names of those concerned that the words still contain. They may be ordinary words, so HR judges.</param>
public sealed record PublicationPreview(ClauseCard Card, IReadOnlyList<string> NamesLeft)
{
    public static PublicationPreview Of(InquiryLine line, PublishedAnswer answer, ClauseCard card, DateOnly today)
    {
        var names = $"{line.Name} {line.AnsweredBy} {line.Supervisor}".Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct();
        var added = new AnsweredForAll(answer.Question, answer.Answer, today);
        return new(
            card with { Answers = [.. card.Answers, added], IsUnfolded = true },
            [.. names.Where(name => Regex.IsMatch($"{answer.Question} {answer.Answer}", $@"\b{Regex.Escape(name)}\b", RegexOptions.IgnoreCase))]);
    }
}
