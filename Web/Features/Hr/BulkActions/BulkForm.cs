using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;
using PolicyTraining.Domain.BulkActions;
using PolicyTraining.Domain.Learning;

namespace PolicyTraining.Web.Features.Hr.BulkActions;

/// <summary>What HR chose and enters for an action on many assignments.</summary>
public sealed class BulkForm : IValidatableObject
{
    public BulkVerb Verb { get; set; }

    /// <summary><c>all</c> for all that match; else those picked.</summary>
    public string? Scope { get; set; }

    /// <summary>The query string of the list.</summary>
    public string? Query { get; set; }

    public List<Guid> Picked { get; set; } = [];

    [Display(Name = "new due date")]
    public DateOnly? DueOn { get; set; }

    [Range(1, 365, ErrorMessage = "Enter a number of days from 1 to 365."), Display(Name = "days")]
    public int? Days { get; set; }

    [Display(Name = "first day")]
    public DateOnly? From { get; set; }

    [Display(Name = "last day")]
    public DateOnly? Through { get; set; }

    public Guid? SupervisorId { get; set; }

    [Display(Name = "date of arrival")]
    public DateOnly? ReceivedOn { get; set; }

    [Display(Name = "postmark")]
    public DateOnly? PostmarkedOn { get; set; }

    [StringLength(Writing.Longest, ErrorMessage = "Use at most 2,000 characters.")]
    public string? Reason { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Supervisors { get; set; } = [];

    /// <summary>Whom it is about, in a sentence.</summary>
    [BindNever, ValidateNever]
    public string Definition { get; set; } = "";

    /// <summary>The plan that is changed; null for a new one.</summary>
    [BindNever, ValidateNever]
    public Guid? PlanId { get; set; }

    /// <summary>Only what this kind of action asks for.</summary>
    public BulkTerms ToTerms() => new()
    {
        DueOn = Verb == BulkVerb.Extend ? DueOn : null,
        Days = Verb == BulkVerb.Extend ? Days : null,
        From = Verb == BulkVerb.Pause ? From : null,
        Through = Verb == BulkVerb.Pause ? Through : null,
        SupervisorId = Verb == BulkVerb.Reassign ? SupervisorId : null,
        ReceivedOn = Verb == BulkVerb.RecordPaper ? ReceivedOn : null,
        PostmarkedOn = Verb == BulkVerb.RecordPaper ? PostmarkedOn : null,
        Reason = AsksForReason ? Reason?.Trim() : null,
    };

    public static BulkForm Of(BulkAction plan) => new()
    {
        Verb = plan.Verb,
        PlanId = plan.Id,
        Definition = plan.Definition,
        DueOn = plan.Terms.DueOn,
        Days = plan.Terms.Days,
        From = plan.Terms.From,
        Through = plan.Terms.Through,
        SupervisorId = plan.Terms.SupervisorId,
        ReceivedOn = plan.Terms.ReceivedOn,
        PostmarkedOn = plan.Terms.PostmarkedOn,
        Reason = plan.Terms.Reason,
    };

    private bool AsksForReason => Verb is BulkVerb.Extend or BulkVerb.Pause or BulkVerb.Exempt or BulkVerb.RecordPaper;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Verb == BulkVerb.Extend && (DueOn is null) == (Days is null))
            yield return new("Enter either a new due date or a number of days.", [nameof(DueOn)]);
        if (Verb == BulkVerb.Pause && From is null)
            yield return new("Enter the first day of the pause.", [nameof(From)]);
        if (Verb == BulkVerb.Pause && Through is null)
            yield return new("Enter the last day of the pause.", [nameof(Through)]);
        if (Verb == BulkVerb.Pause && Through < From)
            yield return new("The last day of the pause lies before the first. Change one of them.", [nameof(Through)]);
        if (Verb == BulkVerb.RecordPaper && ReceivedOn is null)
            yield return new("Enter the date on which the forms arrived.", [nameof(ReceivedOn)]);
        if (AsksForReason && string.IsNullOrWhiteSpace(Reason))
            yield return new("Say why; the reason stays on the record.", [nameof(Reason)]);
    }
}
