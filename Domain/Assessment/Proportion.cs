namespace PolicyTraining.Domain.Assessment;

/// <summary>So many of so many, with how far the figure can be trusted.</summary>
public readonly record struct Proportion(int Count, int Of)
{
    /// <summary>The normal quantile that leaves 2.5 % on either side.</summary>
    private const double Z95 = 1.959964;

    /// <summary>From 0 to 1; 0 of none is 0.</summary>
    public double Value => Of == 0 ? 0 : (double)Count / Of;

    /// <summary>
    /// Where the true value lies with 95 % confidence: Wilson's score interval (1927), which stays within 0 and 1 and holds
    /// for small numbers and for proportions near 1, as those of a mastery test are.
    /// </summary>
    public (double Low, double High) Interval
    {
        get
        {
            if (Of == 0)
                return (0, 1);

            var square = Z95 * Z95;
            var center = (Value + square / (2 * Of)) / (1 + square / Of);
            var reach = Z95 / (1 + square / Of) * Math.Sqrt(Value * (1 - Value) / Of + square / (4.0 * Of * Of));
            return (Math.Max(0, center - reach), Math.Min(1, center + reach));
        }
    }
}
