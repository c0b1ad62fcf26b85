using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr.Reconciliation;

public enum ArrivalVerdict
{
    /// <summary>The very file that was issued.</summary>
    Issued,

    /// <summary>It bears the number of a record, and is not the file that was issued under it.</summary>
    NotTheIssuedFile,

    /// <summary>Nothing in it leads to a record.</summary>
    Unknown,

    /// <summary>It was not looked at.</summary>
    Refused,
}

/// <summary>A received PDF, and the record it belongs to.</summary>
/// <param name="Line">Null when no record was found.</param>
/// <param name="Explanation">Fit to show.</param>
/// <param name="CanConfirm">Its record stands, and HR has not confirmed it yet.</param>
public sealed record Arrival(string FileName, ArrivalVerdict Verdict, ReturnLine? Line, string Explanation, bool CanConfirm);
