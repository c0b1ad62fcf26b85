using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Features.Account;

/// <summary>The page that asks who one is.</summary>
/// <param name="ReturnUrl">A page of ours, where the person goes on.</param>
/// <param name="Ways">The partial views of the ways this account has.</param>
public sealed record ConfirmationPage(string ReturnUrl, ConfirmationForm Form, IReadOnlyList<string> Ways);

/// <summary>What the password's part of that page posts.</summary>
public sealed class ConfirmationForm : CredentialForm
{
    public string? ReturnUrl { get; set; }
}
