using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Web.Data.Editions;

internal static class EditionQueries
{
    extension(IQueryable<PublishedEdition> editions)
    {
        /// <summary>What was published under the bulletin and ordinal of an edition: at most one.</summary>
        public IQueryable<PublishedEdition> Of(Edition edition) =>
            editions.Where(published => published.BulletinNumber == edition.Bulletin.Number && published.Ordinal == edition.Ordinal);

        /// <summary>What was published of its bulletin before an edition, the latest first.</summary>
        public IQueryable<PublishedEdition> Before(Edition edition) => editions
            .Where(published => published.BulletinNumber == edition.Bulletin.Number && published.Ordinal < edition.Ordinal)
            .OrderByDescending(published => published.Ordinal);
    }
}
