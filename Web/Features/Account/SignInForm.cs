using System.ComponentModel.DataAnnotations;

namespace PolicyTraining.Web.Features.Account;

public sealed class SignInForm
{
    [Required(ErrorMessage = "Enter your e-mail address."), EmailAddress(ErrorMessage = "Enter an e-mail address like name@agency.gov.")]
    public string Email { get; set; } = "";

    [Required(ErrorMessage = "Enter your password.")]
    public string Password { get; set; } = "";

    /// <summary>The page the person wanted to see; followed only when it is one of ours.</summary>
    public string? ReturnUrl { get; set; }
}
