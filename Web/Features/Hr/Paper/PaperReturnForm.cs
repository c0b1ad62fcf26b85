using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr.Paper;

/// <summary>What HR enters of a form that came back signed on paper.</summary>
public sealed class PaperReturnForm
{
    [Required(ErrorMessage = "Enter the date on which the form arrived."), Display(Name = "date of arrival")]
    public DateOnly? ReceivedOn { get; set; }

    [Display(Name = "postmark")]
    public DateOnly? PostmarkedOn { get; set; }

    /// <summary>Why it was signed on paper.</summary>
    [Required(ErrorMessage = "Say why it was signed on paper; the reason stays on the record.")]
    [StringLength(2000, ErrorMessage = "Use at most 2,000 characters.")]
    public string Reason { get; set; } = "";

    /// <summary>A scan that was uploaded before.</summary>
    [Display(Name = "scan")]
    public Guid? ScanId { get; set; }

    public IFormFile? File { get; set; }

    [BindNever, ValidateNever]
    public AssignmentLine Line { get; set; } = null!;

    /// <summary>The scans that may be chosen: those of this assignment and those of nobody yet.</summary>
    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Scans { get; set; } = [];

    public PaperDates ToDates() => new(ReceivedOn!.Value, PostmarkedOn);

    public async Task LoadAsync(TrainingDb db, Guid assignmentId, TimeZoneInfo zone, CancellationToken cancellation)
    {
        Line = await AssignmentLine.Of(db, db.Assignments.Where(candidate => candidate.Id == assignmentId), db.Employees).SingleAsync(cancellation);
        var waiting = await ScanLine.Of(db).WaitingFor(assignmentId)
            .OrderByDescending(scan => scan.UploadedAt)
            .ToListAsync(cancellation);
        Scans =
        [
            new("None", ""),
            .. waiting.Select(scan => new SelectListItem($"{scan.FileName}, uploaded {scan.UploadedAt.InBrief(zone)}", scan.Id.ToString())),
        ];
    }
}
