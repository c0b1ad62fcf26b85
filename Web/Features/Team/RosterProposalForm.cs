using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Domain.People;

namespace PolicyTraining.Web.Features.Team;

/// <summary>What a supervisor says of the roster on the page behind a link in an e-mail.</summary>
public sealed class RosterProposalForm
{
    /// <summary>The name of a <see cref="ProposalKind"/>.</summary>
    [Required(ErrorMessage = "Choose what is so.")]
    [RegularExpression($"{nameof(ProposalKind.OnLeave)}|{nameof(ProposalKind.NotMine)}|{nameof(ProposalKind.SupervisesNobody)}", ErrorMessage = "Choose what is so.")]
    public string? Kind { get; set; }

    [Display(Name = "last day")]
    public DateOnly? Until { get; set; }

    [StringLength(Writing.Longest, ErrorMessage = "Use at most 2,000 characters.")]
    public string? Note { get; set; }

    /// <summary>Of the link the form was opened with.</summary>
    [BindNever, ValidateNever]
    public string Token { get; set; } = "";

    /// <summary>Of the employee the letter was about.</summary>
    [BindNever, ValidateNever]
    public string Name { get; set; } = "";

    /// <summary>Whoever has the link supervises the employee; otherwise they act for the one who does.</summary>
    [BindNever, ValidateNever]
    public bool IsSupervisor { get; set; }

    /// <summary>What was said with links to the same recipient and waits for HR.</summary>
    [BindNever, ValidateNever]
    public IReadOnlyList<ProposalKind> Said { get; set; } = [];

    /// <summary>What was chosen, once the form is valid.</summary>
    public ProposalKind Chosen() => Enum.Parse<ProposalKind>(Kind!);

    public IEnumerable<SelectListItem> Kinds =>
    [
        new($"{Name} is on leave, or away for another reason", nameof(ProposalKind.OnLeave)),
        new(IsSupervisor ? $"{Name} does not report to me, or no longer does" : $"{Name} is not on this team", nameof(ProposalKind.NotMine)),
        .. IsSupervisor ? [new SelectListItem("I no longer supervise anybody", nameof(ProposalKind.SupervisesNobody))] : Array.Empty<SelectListItem>(),
    ];

    public string WordsFor(ProposalKind kind) => kind switch
    {
        ProposalKind.OnLeave => $"{Name} is away.",
        ProposalKind.NotMine => IsSupervisor ? $"{Name} does not report to you." : $"{Name} is not on this team.",
        _ => "You no longer supervise anybody.",
    };
}
