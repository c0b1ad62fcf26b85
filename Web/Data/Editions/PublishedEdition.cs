using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Web.Data.Editions;

/// <summary>
/// An edition as it was published: the very files, kept for ever. People certify against this snapshot, and it is read
/// by the same code as the files.
/// </summary>
public sealed class PublishedEdition
{
    private PublishedEdition() { } // EF Core

    /// <param name="files">All files of the edition as one JSON text.</param>
    public PublishedEdition(Edition edition, string files, TimeProvider clock)
    {
        BulletinNumber = edition.Bulletin.Number;
        BulletinTitle = edition.Bulletin.Title;
        Ordinal = edition.Ordinal;
        ContentHash = edition.ContentHash;
        Files = files;
        PublishedAt = clock.GetUtcNow();
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public string BulletinNumber { get; private init; } = "";

    public string BulletinTitle { get; private init; } = "";

    public int Ordinal { get; private init; }

    public string ContentHash { get; private init; } = "";

    public string Files { get; private init; } = "";

    public DateTimeOffset PublishedAt { get; private init; }
}
