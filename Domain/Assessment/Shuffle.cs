namespace PolicyTraining.Domain.Assessment;

/// <summary>
/// A shuffle that a stored seed repeats for ever. The runtime's own seeded generator may change between versions; this
/// one (SplitMix64, Steele, Lea and Flood 2014) is ten lines and stays.
/// </summary>
public sealed class Shuffle(long seed)
{
    private ulong _state = unchecked((ulong)seed);

    /// <summary>The elements in an order that depends only on the seed and on what was shuffled before.</summary>
    public IReadOnlyList<T> Of<T>(IEnumerable<T> elements)
    {
        var shuffled = elements.ToArray();
        for (var last = shuffled.Length - 1; last > 0; last--)
        {
            var other = (int)(Next() % (ulong)(last + 1));
            (shuffled[last], shuffled[other]) = (shuffled[other], shuffled[last]);
        }

        return shuffled;
    }

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
