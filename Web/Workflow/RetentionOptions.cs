using System.ComponentModel.DataAnnotations;
using PolicyTraining.Domain.Retention;

namespace PolicyTraining.Web.Workflow;

/// <summary>How long certifications are kept. Nothing may be destroyed until the records officer has named the schedule.</summary>
public sealed class RetentionOptions : IValidatableObject
{
    public const string Section = "Retention";
    public const string NotSet = "not set: the records officer names the schedule";

    /// <summary>The schedule and series, as the agency cites them.</summary>
    [Required(ErrorMessage = "Retention:Class is empty: name the records schedule and series, or leave the key out.")]
    [StringLength(300, ErrorMessage = "Retention:Class is too long: use at most 300 characters.")]
    public string Class { get; set; } = NotSet;

    [Range(1, 100, ErrorMessage = "Retention:Years must be 1 to 100; leave the key out while no schedule is named.")]
    public int? Years { get; set; }

    public RetentionTrigger Trigger { get; set; } = RetentionTrigger.Separated;

    public RetentionRule Rule => new(Class, Years, Trigger);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Years is not null && Class == NotSet)
            yield return new("Retention:Years is set and Retention:Class is not: name the records schedule under which records may be destroyed.");
    }
}
