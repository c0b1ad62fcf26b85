using PolicyTraining.Domain.Assignments;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Register;

namespace PolicyTraining.Web.Exports;

/// <summary>An assignment of a population as exports give it out. Read from the database, never changed.</summary>
public sealed class ExportLine
{
    public required AssignmentLine Line { get; init; }

    public required Assignment Assignment { get; init; }

    /// <summary>Of the certification that stands, or of the paper that does.</summary>
    public string? RecordNumber { get; init; }

    /// <summary>In the order of the list.</summary>
    public static IQueryable<ExportLine> Of(TrainingDb db, Population population, DateOnly today) =>
        from line in population.Lines(db, today).WorstFirst()
        join assignment in db.Assignments on line.Id equals assignment.Id
        select new ExportLine
        {
            Line = line,
            Assignment = assignment,
            RecordNumber =
                db.Certifications.Standing().Where(certification => certification.AssignmentId == line.Id)
                    .Select(certification => certification.RecordNumber).FirstOrDefault()
                ?? db.PaperReturns.Where(paper => paper.AssignmentId == line.Id && paper.Voiding == null)
                    .Select(paper => paper.RecordNumber).FirstOrDefault(),
        };
}
