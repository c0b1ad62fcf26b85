using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Features.Questions;

/// <summary>What an employee asks.</summary>
public sealed class QuestionForm
{
    /// <summary>Issued with the form, so that sending it twice asks once.</summary>
    public Guid Key { get; set; }

    /// <summary>The label of the clause; null when it asks for help with the assessment.</summary>
    public string? Clause { get; set; }

    /// <summary><c>supervisor</c> or <c>hr</c>.</summary>
    public string? To { get; set; }

    public string? Question { get; set; }

    /// <summary>What the form is about and who can answer.</summary>
    [BindNever, ValidateNever]
    public QuestionContext Context { get; set; } = null!;

    /// <summary>Null when nobody was chosen.</summary>
    public InquiryTo? Target => To switch
    {
        QuestionContext.ToSupervisor => InquiryTo.Supervisor,
        QuestionContext.ToHr => InquiryTo.Hr,
        _ => null,
    };

    /// <summary>Chooses the supervisor where there is one and nobody was chosen; HR stands in for one who is not there.</summary>
    public void Suggest()
    {
        if (Context.Supervisor is null)
            To = QuestionContext.ToHr;
        else
            To = Target is null ? QuestionContext.ToSupervisor : To;
    }
}

/// <summary>What a question is asked about, and who can answer it.</summary>
/// <param name="Bulletin">As people say it: <c>P&amp;P 2.110 Social Media</c>.</param>
/// <param name="Card">The clause; null when help with the assessment is asked for.</param>
/// <param name="Supervisor">The name of who supervises the employee now; null where nobody does.</param>
/// <param name="DueOn">When the receipt is due; null when it is signed or no deadline runs.</param>
/// <param name="Action">Where the form is sent.</param>
public sealed record QuestionContext(string Bulletin, ClauseCard? Card, string? Supervisor, DateOnly? DueOn, string Action, CourseAddress Address)
{
    public const string ToSupervisor = "supervisor";
    public const string ToHr = "hr";

    /// <summary>The supervisor first, as the receipt says.</summary>
    public IEnumerable<SelectListItem> Targets => [new($"Your supervisor, {Supervisor}", ToSupervisor), new("HR", ToHr)];

    public string Topic => Card is null ? "the assessment" : $"P&P {Card.BulletinNumber}, {Card.Clause.Id}";
}
