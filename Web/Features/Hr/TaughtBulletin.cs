namespace PolicyTraining.Web.Features.Hr;

/// <summary>The bulletin that HR assigns here.</summary>
internal static class TaughtBulletin
{
    public const string Number = "2.110";
    public const string Name = "P&P 2.110";
}
