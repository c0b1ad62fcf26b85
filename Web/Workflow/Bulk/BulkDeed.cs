using PolicyTraining.Domain;
using PolicyTraining.Domain.BulkActions;

namespace PolicyTraining.Web.Workflow.Bulk;

/// <summary>How one kind of bulk action is rehearsed, done and undone on one assignment: by the same rules as on its own page.</summary>
public abstract class BulkDeed
{
    public abstract BulkVerb Verb { get; }

    /// <summary>Which of the candidates the rules of other records leave out, and why; the assignment's own rules are rehearsed.</summary>
    public virtual Task<IReadOnlyDictionary<Guid, string>> RefusalsAsync(
        BulkTerms terms, IReadOnlyList<BulkCandidate> candidates, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<Guid, string>>(new Dictionary<Guid, string>());

    /// <summary>Does it to the candidate as it was read, which is not saved, so that the rules speak before anything happens.</summary>
    /// <exception cref="RuleBrokenException">It cannot be done.</exception>
    public virtual void Rehearse(BulkTerms terms, BulkCandidate candidate, string by)
    {
    }

    /// <exception cref="RuleBrokenException">It cannot be done.</exception>
    public abstract Task<BulkOutcome> DoAsync(BulkTerms terms, BulkItem item, string by, CancellationToken cancellation);

    /// <exception cref="RuleBrokenException">Something was built on it.</exception>
    public abstract Task UndoAsync(BulkTerms terms, BulkItem item, string by, CancellationToken cancellation);
}
