namespace PolicyTraining.Domain.Items;

/// <summary>The kinds of items, by what they ask of the person.</summary>
public enum ItemKind
{
    /// <summary>Choose the one right answer.</summary>
    Single,

    /// <summary>Choose all that apply.</summary>
    Multi,

    /// <summary>Put steps in order.</summary>
    Order,

    /// <summary>Say what belongs to what.</summary>
    Match,

    /// <summary>Put each into a category.</summary>
    Classify,

    /// <summary>Find what is wrong with a post, and say which rule it breaks.</summary>
    Spot,

    /// <summary>Choose the best rewrite of a post.</summary>
    EditChoice,

    /// <summary>Write something oneself and compare it with a model; not marked.</summary>
    Reflect,

    /// <summary>Say it in one's own words, look, and judge oneself; not marked.</summary>
    Recall,
}
