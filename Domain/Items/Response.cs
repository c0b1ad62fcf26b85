namespace PolicyTraining.Domain.Items;

/// <summary>
/// An answer as given, in one line that is stored and stays readable: <c>b</c>; <c>a c</c>; steps in their order
/// <c>c a b</c>; pairs <c>photo=II.A.4 name=II.B.4</c>.
/// </summary>
/// <param name="Text">Ids are permanent within their item, so that answers survive shuffling and rewording.</param>
public sealed record Response(string Text)
{
    public IEnumerable<Pick> Picks => Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Pick.Parse);

    public static Response Of(IEnumerable<Pick> picks) => new(string.Join(' ', picks));

    public static Response Of(params IEnumerable<string> ids) => new(string.Join(' ', ids));

    public bool Has(string id) => Picks.Any(pick => pick.Id == id);

    /// <summary>What <paramref name="id"/> was paired with; null when it was not.</summary>
    public string? ChoiceFor(string id) => Picks.Where(pick => pick.Id == id).Select(pick => pick.Choice).FirstOrDefault();

    public override string ToString() => Text;
}

/// <summary>One part of an item that was picked, and in items that pair, what it was paired with.</summary>
public readonly record struct Pick(string Id, string? Choice)
{
    /// <param name="text">As posted and stored: <c>b</c> or <c>photo=II.A.4</c>.</param>
    public static Pick Parse(string text) =>
        text.IndexOf('=', StringComparison.Ordinal) is var at and >= 0 ? new(text[..at], text[(at + 1)..]) : new(text, null);

    public override string ToString() => Choice is null ? Id : $"{Id}={Choice}";
}
