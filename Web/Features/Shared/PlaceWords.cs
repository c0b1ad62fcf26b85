using PolicyTraining.Domain.Items;

namespace PolicyTraining.Web.Features.Shared;

/// <summary>Where something is said, and who says it, as a post shows it.</summary>
public static class PlaceWords
{
    extension(Place place)
    {
        public string Words => place switch
        {
            Place.AgencyPage => "On a page of the department",
            Place.PersonalPage => "On a personal page",
            Place.DirectMessage => "In a direct message",
            Place.Forum => "In a forum",
            Place.Profile => "In a profile",
            Place.Phone => "On the phone",
            Place.InPerson => "In person",
            _ => "At an event",
        };
    }

    extension(MockPost post)
    {
        /// <summary>One or two letters in place of a picture.</summary>
        public string Initials => string.Concat(post.Account
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => char.IsLetterOrDigit(word[0]))
            .Take(2)
            .Select(word => char.ToUpperInvariant(word[0])));

        public IEnumerable<string> Paragraphs =>
            post.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
