namespace PolicyTraining.Domain.Learning;

/// <summary>
/// What a person has chosen and not sent yet, kept so that closing the browser or being signed out loses nothing. It goes
/// when the item is answered.
/// </summary>
public sealed class AnswerDraft
{
    private AnswerDraft() { } // EF Core

    public AnswerDraft(Guid assignmentId, string itemId) => (AssignmentId, ItemId) = (assignmentId, itemId);

    public Guid AssignmentId { get; private init; }

    public string ItemId { get; private init; } = "";

    /// <summary>As <see cref="Items.Response"/> writes it; may be incomplete.</summary>
    public string Response { get; private set; } = "";

    /// <summary>The form it was last kept from.</summary>
    public Guid Key { get; private set; }

    /// <summary>How many times that form had changed.</summary>
    public int Sequence { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    /// <summary>
    /// Keeps what a form holds now. What the same form sent earlier and arrives late, or arrives twice, changes nothing;
    /// of two forms in two windows, the one used last counts.
    /// </summary>
    public void Keep(Items.Response response, Guid key, int sequence, TimeProvider clock)
    {
        if (key == Key && sequence <= Sequence)
            return;

        (Response, Key, Sequence, SavedAt) = (response.Text, key, sequence, clock.GetUtcNow());
    }
}
