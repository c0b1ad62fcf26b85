using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr.Proposals;

/// <summary>The change with which HR accepts a proposal: a pause for a leave, otherwise another supervisor.</summary>
public sealed class AcceptanceForm
{
    [Display(Name = "first day")]
    public DateOnly? From { get; set; }

    [Display(Name = "last day")]
    public DateOnly? To { get; set; }

    [StringLength(Writing.Longest, ErrorMessage = "Use at most 2,000 characters.")]
    public string? Reason { get; set; }

    [Display(Name = "supervisor")]
    public Guid? SupervisorId { get; set; }

    [BindNever, ValidateNever]
    public RosterProposalLine Line { get; set; } = null!;

    /// <summary>Who can be chosen.</summary>
    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Supervisors { get; set; } = [];

    /// <summary>The names of those who get another supervisor.</summary>
    [BindNever, ValidateNever]
    public IReadOnlyList<string> People { get; set; } = [];

    [BindNever, ValidateNever]
    public TimeZoneInfo Zone { get; set; } = null!;

    public bool IsLeave => Line is { Proposal.Kind: ProposalKind.OnLeave };

    /// <summary>What a pause still needs, by field; empty when it is whole.</summary>
    public IEnumerable<(string Field, string Error)> MissingOfLeave()
    {
        if (From is null)
            yield return (nameof(From), "Enter the first day of the pause.");
        if (To is null)
            yield return (nameof(To), "Enter the last day of the pause.");
        if (string.IsNullOrWhiteSpace(Reason))
            yield return (nameof(Reason), "Say why: leave, orders, or what else it is. Only HR and auditors read it.");
    }
}
