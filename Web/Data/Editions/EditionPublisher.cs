using Microsoft.EntityFrameworkCore;
using PolicyTraining.Content;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Data.Editions;

/// <summary>Takes the files beside the program into the database as an edition, once, or says why not.</summary>
public sealed partial class EditionPublisher(
    TrainingDb db, IHostEnvironment environment, ContentState state, TimeProvider clock, ILogger<EditionPublisher> logger)
{
    /// <summary>
    /// Publishes the edition in <paramref name="folder"/> if it is new; files that were published as they are were checked
    /// then. Faulty files never replace what was published: in Production the published edition goes on being served and HR is
    /// told.
    /// </summary>
    /// <exception cref="StartupException">The files are faulty, and this is not Production or nothing was published before.</exception>
    public async Task PublishAsync(string folder, CancellationToken cancellation)
    {
        var files = ContentFiles.FromFolder(folder);
        if (await db.Editions.AnyAsync(published => published.ContentHash == files.Hash, cancellation))
            return;

        var candidate = await Candidate.ReadAsync(files, db, cancellation);
        if (candidate.Edition is not { } edition)
        {
            await RefuseAsync($"The course in {Path.GetFileName(folder)} has errors:", candidate.Findings.Select(finding => finding.ToString()), cancellation);
            return;
        }

        if (candidate.PublishedHash is not null)
        {
            await RefuseAsync(
                $"The files of P&P {edition.Bulletin.Number} differ from its published edition {edition.Ordinal}, which people certify against.",
                [$"To publish them, raise the edition in course.yaml to {edition.Ordinal + 1}; otherwise restore the files."],
                cancellation);
            return;
        }

        db.Editions.Add(new PublishedEdition(edition, files.ToJson(), clock));
        await db.SaveChangesAsync(cancellation);
        LogPublished(edition.Bulletin.Number, edition.Ordinal, edition.ContentHash);
    }

    private async Task RefuseAsync(string what, IEnumerable<string> details, CancellationToken cancellation)
    {
        var message = string.Join(Environment.NewLine + "  ", details.Prepend(what));
        if (!environment.IsProduction() || !await db.Editions.AnyAsync(cancellation))
            throw new StartupException(message);

        state.Refused = message;
        LogRefused(message);
    }

    [LoggerMessage(LogLevel.Information, "Published P&P {Bulletin}, edition {Ordinal} ({Hash})")]
    private partial void LogPublished(string bulletin, int ordinal, string hash);

    [LoggerMessage(LogLevel.Error, "The course files were refused; the published edition is served. {Why}")]
    private partial void LogRefused(string why);
}

/// <summary>What HR should know about the files this server was started with.</summary>
public sealed class ContentState
{
    /// <summary>Why the files were not published; null when all is well.</summary>
    public string? Refused { get; set; }
}
