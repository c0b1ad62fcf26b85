using System.ComponentModel.DataAnnotations;

namespace PolicyTraining.Web.Features.Account;

/// <summary>A password set through a link: from an invitation, or after a forgotten one.</summary>
public sealed class NewPasswordForm
{
    public Guid Account { get; set; }

    public string Token { get; set; } = "";

    /// <summary>Shown on the page, so that a password manager stores the two together.</summary>
    public string Email { get; set; } = "";

    [Required(ErrorMessage = "Choose a password.")]
    public string Password { get; set; } = "";

    [Compare(nameof(Password), ErrorMessage = "The two passwords differ. Type the same one twice.")]
    public string PasswordAgain { get; set; } = "";
}
