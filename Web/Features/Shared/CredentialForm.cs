using Microsoft.AspNetCore.Mvc.ModelBinding;
using PolicyTraining.Domain;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Shared;

/// <summary>The password, and the code where one is needed, with which a signed-in person confirms who they are.</summary>
public class CredentialForm
{
    public string? Password { get; set; }

    /// <summary>From the authenticator app, or one of the recovery codes.</summary>
    public string? Code { get; set; }

    /// <summary>Whether the page has a field for the code.</summary>
    [BindNever]
    public bool AsksForCode { get; set; }
}

internal static class CredentialErrors
{
    extension(ModelStateDictionary modelState)
    {
        /// <summary>Puts what is wrong at its field; nothing when the check succeeded.</summary>
        /// <param name="lockedField">Where it says that there were too many.</param>
        public void AddFault(CredentialCheck check, string lockedField = nameof(CredentialForm.Password))
        {
            if (check.Fault is not { } fault)
                return;

            var (field, message) = fault switch
            {
                CredentialFault.Code => (nameof(CredentialForm.Code), "This code is not right, or was used before. Nothing is done yet; type the one that is shown now."),
                CredentialFault.Locked => (lockedField, $"Too many attempts. Wait {check.Wait.InWords} and try again; nothing you entered is lost."),
                _ => (nameof(CredentialForm.Password), "This is not your password. Nothing is done yet; try again."),
            };
            modelState.AddModelError(field, message);
        }
    }
}
