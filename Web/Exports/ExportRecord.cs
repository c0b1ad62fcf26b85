namespace PolicyTraining.Web.Exports;

/// <summary>That a list was given out: to whom, when, and what exactly. Personal data left the program with it.</summary>
/// <param name="By">Who exported it, as records name them.</param>
/// <param name="At">The moment it tells of, UTC.</param>
/// <param name="Definition">What was exported, in a sentence.</param>
/// <param name="Query">The register's query string that means the same assignments.</param>
/// <param name="Sha256">Of the rows as CSV with their heading and without the mark, in lower-case hexadecimal.</param>
public sealed record ExportRecord(
    Guid Id, string By, DateTimeOffset At, ExportFormat Format, string Definition, string Query, int Rows, string Sha256, string FileName);
