namespace PolicyTraining.Web.Identity.Confirmation;

/// <summary>The ways in which an account can confirm who its person is.</summary>
public sealed class ConfirmationWays(IEnumerable<IConfirmationWay> ways)
{
    /// <returns>Their partial views, in the order in which they are offered.</returns>
    public async Task<IReadOnlyList<string>> OfAsync(Account account, CancellationToken cancellation)
    {
        var views = new List<string>();
        foreach (var way in ways)
        {
            if (await way.IsForAsync(account, cancellation))
                views.Add(way.View);
        }

        return views;
    }
}
