using PolicyTraining.Domain.Items;

namespace PolicyTraining.Content.Files;

/// <summary>The words files use for where something is said.</summary>
internal static class Places
{
    /// <summary>Where a mock post can stand.</summary>
    public static IReadOnlyDictionary<string, Place> OfPosts { get; } = new Dictionary<string, Place>
    {
        ["agency-page"] = Place.AgencyPage,
        ["personal-page"] = Place.PersonalPage,
        ["direct-message"] = Place.DirectMessage,
        ["forum"] = Place.Forum,
        ["profile"] = Place.Profile,
    };

    /// <summary>Where a scene can play.</summary>
    public static IReadOnlyDictionary<string, Place> OfScenes { get; } = new Dictionary<string, Place>
    {
        ["agency-page"] = Place.AgencyPage,
        ["personal-page"] = Place.PersonalPage,
        ["direct-message"] = Place.DirectMessage,
        ["phone"] = Place.Phone,
        ["in-person"] = Place.InPerson,
        ["event"] = Place.Event,
    };
}
