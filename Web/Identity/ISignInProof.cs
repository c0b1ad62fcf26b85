namespace PolicyTraining.Web.Identity;

/// <summary>Something besides the password with which an account is signed in to, and which can be lost.</summary>
public interface ISignInProof
{
    /// <summary>Removes it from the account, if it has it.</summary>
    Task RemoveAsync(Guid accountId, CancellationToken cancellation);
}
