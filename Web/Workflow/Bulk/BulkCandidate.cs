using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.People;

namespace PolicyTraining.Web.Workflow.Bulk;

/// <summary>An assignment that was chosen for an action, and whose it is. Read for looking ahead; nothing of it is saved.</summary>
public sealed record BulkCandidate(Assignment Assignment, Employee Employee);

/// <summary>What came of an action on one assignment.</summary>
/// <param name="MadeId">The pause or paper return that was made.</param>
public sealed record BulkOutcome(DateOnly? DueAfter = null, Guid? MadeId = null);
