namespace PolicyTraining.Web.Identity.Confirmation;

/// <summary>
/// A way to confirm who one is. Each brings its part of the page that asks for it; the part's form posts to a controller of
/// the way's own, which calls <see cref="IdentityConfirmations.ConfirmAsync"/> and returns to where the person came from.
/// </summary>
public interface IConfirmationWay
{
    /// <summary>The partial view of its part; its model is the <c>ConfirmationPage</c>.</summary>
    string View { get; }

    /// <summary>Whether this account has it.</summary>
    Task<bool> IsForAsync(Account account, CancellationToken cancellation);
}
