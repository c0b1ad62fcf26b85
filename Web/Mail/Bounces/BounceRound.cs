using MimeKit;

namespace PolicyTraining.Web.Mail.Bounces;

/// <summary>Looks through the folder of what came back. A file that cannot be read keeps none of the others.</summary>
public sealed partial class BounceRound(BounceFolder folder, BounceRecord record, ILogger<BounceRound> logger)
{
    /// <returns>How many files were about messages of ours.</returns>
    public async Task<int> RunAsync(CancellationToken stopping)
    {
        var matched = 0;
        foreach (var path in folder.Settled())
        {
            if (await ReadAsync(path, stopping) is { } bounce && await record.KeepAsync(bounce, stopping))
            {
                folder.MoveToHandled(path);
                matched++;
            }
            else
            {
                LogUnmatched(path);
                folder.MoveToUnmatched(path);
            }
        }

        return matched;
    }

    private static async Task<Bounce?> ReadAsync(string path, CancellationToken stopping)
    {
        try
        {
            return Bounce.Read(await MimeMessage.LoadAsync(path, stopping));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Path} is no report on a message of ours; it is kept in the folder unmatched")]
    private partial void LogUnmatched(string path);
}
