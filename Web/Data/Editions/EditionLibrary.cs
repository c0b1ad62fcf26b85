using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Content;
using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Web.Data.Editions;

/// <summary>
/// The published editions, read from their snapshots once and kept: an edition never changes, so what is kept cannot go
/// stale.
/// </summary>
public sealed class EditionLibrary(IServiceScopeFactory scopes)
{
    private readonly ConcurrentDictionary<Guid, Edition> _editions = new();

    /// <exception cref="KeyNotFoundException">No edition was published under this id.</exception>
    public async Task<Edition> FindAsync(Guid id, CancellationToken cancellation)
    {
        if (_editions.TryGetValue(id, out var edition))
            return edition;

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TrainingDb>();
        var files = await db.Editions.Where(published => published.Id == id).Select(published => published.Files).SingleOrDefaultAsync(cancellation)
            ?? throw new KeyNotFoundException($"No edition {id} was published.");
        return _editions.GetOrAdd(id, Read(files));
    }

    /// <summary>The newest edition of a bulletin; null when there is no such bulletin.</summary>
    public async Task<(Guid Id, Edition Edition)?> NewestAsync(string bulletinNumber, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TrainingDb>();
        var id = await db.Editions.Where(published => published.BulletinNumber == bulletinNumber)
            .OrderByDescending(published => published.Ordinal)
            .Select(published => (Guid?)published.Id)
            .FirstOrDefaultAsync(cancellation);
        return id is null ? null : (id.Value, await FindAsync(id.Value, cancellation));
    }

    private static Edition Read(string files)
    {
        var read = EditionReader.ReadPublished(ContentFiles.FromJson(files));
        return read.Edition ?? throw new InvalidOperationException(
            $"A published edition can no longer be read. Its snapshot was changed, or it is of another program: {read.Findings[0]}");
    }
}
