namespace PolicyTraining.Web.Features.Certification;

/// <summary>What HR says when it supersedes or withdraws a certification.</summary>
public sealed class CorrectionForm
{
    public string? Reason { get; set; }
}

/// <summary>The page on which HR supersedes or withdraws a certification.</summary>
public sealed record CorrectionPage(CertificationFacts Facts, CorrectionForm Form);
