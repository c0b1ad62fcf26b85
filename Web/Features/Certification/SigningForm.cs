using System.ComponentModel.DataAnnotations;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Certification;

/// <summary>What the first step of signing posts.</summary>
public sealed class SigningForm : IValidatableObject
{
    /// <summary>Agrees to sign electronically; never ticked for the person.</summary>
    public bool Consented { get; set; }

    public string? TypedName { get; set; }

    public static SigningForm Of(SigningDraft draft) => new() { Consented = draft.ConsentedAt is not null, TypedName = draft.TypedName };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Consented)
            yield return new("Tick the box to sign electronically, or ask HR for the paper form.", [nameof(Consented)]);
        if (SignatureName.FaultOf(TypedName ?? "") is { } fault)
            yield return new(fault, [nameof(TypedName)]);
    }
}

/// <summary>The first step's page.</summary>
public sealed record SigningPage(ReadyToSign Ready, SigningForm Form);
