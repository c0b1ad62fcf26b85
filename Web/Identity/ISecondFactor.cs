namespace PolicyTraining.Web.Identity;

/// <summary>Something with which an account is safe even when its password is known.</summary>
public interface ISecondFactor
{
    Task<bool> IsHeldByAsync(Guid accountId, CancellationToken cancellation);

    /// <summary>Removes it from the account, if it has it.</summary>
    Task RemoveAsync(Guid accountId, CancellationToken cancellation);
}
