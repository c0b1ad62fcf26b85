namespace PolicyTraining.Domain.Bulletins;

/// <summary>A Practice &amp; Procedure (P&amp;P) document in the agency's own words and order.</summary>
/// <param name="Number">As the agency numbers it: <c>2.110</c>.</param>
public sealed record Bulletin(string Number, string Title, IReadOnlyList<Part> Parts)
{
    private readonly Dictionary<ClauseId, Clause> _byId =
        Parts.SelectMany(part => part.Sections).SelectMany(section => section.Clauses).ToDictionary(clause => clause.Id);

    /// <summary>Every clause, in the order issued.</summary>
    public IEnumerable<Clause> Clauses => Parts.SelectMany(part => part.Sections).SelectMany(section => section.Clauses);

    /// <exception cref="KeyNotFoundException">The bulletin has no such clause.</exception>
    public Clause this[ClauseId id] => _byId[id];

    public bool Has(ClauseId id) => _byId.ContainsKey(id);
}

/// <summary>A top-level division as printed: <c>I.</c> PRACTICE, <c>II.</c> PROCEDURE, and the receipt certification.</summary>
/// <param name="Marker">As printed, <c>II.</c>; empty for the receipt.</param>
public sealed record Part(string Marker, string Heading, IReadOnlyList<Section> Sections);

/// <summary>A lettered section such as II.B, with its heading and clauses.</summary>
/// <param name="Id">The common beginning of its clauses' ids: <c>II.B</c>, or <c>receipt</c>.</param>
/// <param name="Marker">As printed, <c>B.</c>; empty for the receipt.</param>
public sealed record Section(string Id, string Marker, string Heading, IReadOnlyList<Clause> Clauses);
