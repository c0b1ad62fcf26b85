using PolicyTraining.Domain.Certifications;

namespace PolicyTraining.Domain.Assignments;

/// <summary>
/// The form to sign on paper, as it was first printed for an assignment. Its record number stands on the paper, as text and
/// as QR code, and finds the assignment again when the paper comes back. Printed again, it bears the same number.
/// </summary>
public sealed class PaperForm
{
    private PaperForm() { } // EF Core

    /// <param name="by">Who had it printed, as records name them.</param>
    public PaperForm(Guid assignmentId, RecordNumber number, string by, TimeProvider clock)
    {
        AssignmentId = assignmentId;
        RecordNumber = number.Value;
        PrintedBy = by;
        PrintedAt = clock.GetUtcNow();
    }

    public Guid AssignmentId { get; private init; }

    public string RecordNumber { get; private init; } = "";

    public string PrintedBy { get; private init; } = "";

    public DateTimeOffset PrintedAt { get; private init; }
}
