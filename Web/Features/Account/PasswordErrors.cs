using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace PolicyTraining.Web.Features.Account;

internal static class PasswordErrors
{
    extension(ModelStateDictionary modelState)
    {
        /// <summary>Puts what is wrong with a password at its field, in words that say what to do.</summary>
        public void AddPasswordErrors(string field, IdentityResult result)
        {
            foreach (var error in result.Errors)
                modelState.AddModelError(field, Say(error));
        }
    }

    private static string Say(IdentityError error) => error.Code switch
    {
        nameof(IdentityErrorDescriber.PasswordTooShort) =>
            "Use at least 12 characters. A few words in a row are easy to remember and hard to guess.",
        nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars) => "Use at least five different characters.",
        nameof(IdentityErrorDescriber.PasswordMismatch) => "That is not the password you use now. Type it again.",
        _ => error.Description,
    };
}
