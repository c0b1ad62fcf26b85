using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;
using PolicyTraining.Domain.Assignments;

namespace PolicyTraining.Web.Features.Hr.Rules;

/// <summary>A rule as HR writes it, and whom it would take in.</summary>
public sealed class RuleForm
{
    [Required(ErrorMessage = "Give the rule a name."), StringLength(200, ErrorMessage = "Use at most 200 characters.")]
    public string Name { get; set; } = "";

    /// <summary>Empty for the newest edition at the moment of assigning.</summary>
    [Display(Name = "edition")]
    public Guid? EditionId { get; set; }

    /// <summary>None for all of them.</summary>
    public List<string> Units { get; set; } = [];

    [StringLength(200, ErrorMessage = "Use at most 200 characters.")]
    public string? PositionContains { get; set; }

    [Display(Name = "first hire date")]
    public DateOnly? HiredFrom { get; set; }

    public bool IsHandedOver { get; set; }

    /// <summary>A paused rule assigns nothing.</summary>
    public bool IsPaused { get; set; }

    /// <summary>Assigns to those who are in the roster already, too.</summary>
    public bool IsForExisting { get; set; }

    /// <summary>Null for a rule that is still to be kept.</summary>
    [BindNever, ValidateNever]
    public Guid? Id { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Editions { get; set; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<string> KnownUnits { get; set; } = [];

    /// <summary>Null until it was asked for.</summary>
    [BindNever, ValidateNever]
    public RulePreview? Preview { get; set; }

    public AssignmentRuleScope Scope => new(TaughtBulletin.Number, EditionId, Units, PositionContains, HiredFrom, IsHandedOver);

    public static RuleForm Of(AssignmentRule rule) => new()
    {
        Id = rule.Id,
        Name = rule.Name,
        EditionId = rule.EditionId,
        Units = [.. rule.Units],
        PositionContains = rule.PositionContains,
        HiredFrom = rule.HiredFrom,
        IsHandedOver = rule.IsHandedOver,
        IsPaused = !rule.IsActive,
    };
}
