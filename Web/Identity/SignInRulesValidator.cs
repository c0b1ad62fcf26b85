using Microsoft.Extensions.Options;
using PolicyTraining.Web.Identity.SingleSignOn;

namespace PolicyTraining.Web.Identity;

/// <summary>Refuses rules under which nobody could sign in.</summary>
internal sealed class SignInRulesValidator(IOptions<SingleSignOnOptions> singleSignOn) : IValidateOptions<SignInRules>
{
    public ValidateOptionsResult Validate(string? name, SignInRules options) => options.Passwords || singleSignOn.Value.IsOn
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail("SignIn:Passwords is false while no single sign-on is set up: nobody could sign in. Set SingleSignOn:Authority, or leave passwords on.");
}
