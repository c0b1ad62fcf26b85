using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Shared;

/// <summary>Somebody who acts for a supervisor, acted, or will.</summary>
public sealed record DelegationLine(Delegation Delegation, string Name)
{
    public string WordsOn(DateOnly today) => Delegation switch
    {
        { IsTakenBack: true } => "Taken back",
        var delegation when delegation.To < today => "Over",
        var delegation when delegation.From > today => "Planned",
        _ => "Acts now",
    };

    public bool CanEndOn(DateOnly today) => !Delegation.IsTakenBack && Delegation.To >= today;
}

/// <summary>Who acts for a supervisor, with the form that names the next one; shown by <c>_Delegates</c>.</summary>
public sealed class DelegatesPage
{
    [Required(ErrorMessage = "Enter the work e-mail address of whoever acts."), StringLength(254, ErrorMessage = "Use at most 254 characters.")]
    public string Email { get; set; } = "";

    [Required(ErrorMessage = "Enter the first day."), Display(Name = "first day")]
    public DateOnly? From { get; set; }

    [Required(ErrorMessage = "Enter the last day."), Display(Name = "last day")]
    public DateOnly? To { get; set; }

    /// <summary>Where the form posts to.</summary>
    [BindNever, ValidateNever]
    public string Address { get; set; } = "";

    /// <summary>The reader may name delegates and end what they do.</summary>
    [BindNever, ValidateNever]
    public bool MayChange { get; set; }

    [BindNever, ValidateNever]
    public string Supervisor { get; set; } = "";

    /// <summary>The newest first.</summary>
    [BindNever, ValidateNever]
    public IReadOnlyList<DelegationLine> Lines { get; set; } = [];

    [BindNever, ValidateNever]
    public DateOnly Today { get; set; }

    /// <summary>Gathers what the page shows beside what was typed.</summary>
    public async Task<DelegatesPage> LoadAsync(
        TrainingDb db, Guid supervisorId, string address, bool mayChange, DateOnly today, CancellationToken cancellation)
    {
        (Address, MayChange, Today) = (address, mayChange, today);
        Supervisor = await db.Employees.Where(employee => employee.Id == supervisorId).Select(employee => employee.Name).SingleAsync(cancellation);
        Lines = await db.Delegations.AsNoTracking()
            .Where(delegation => delegation.SupervisorId == supervisorId)
            .Join(db.Employees, delegation => delegation.DelegateId, employee => employee.Id, (delegation, employee) => new { delegation, employee.Name })
            .OrderByDescending(line => line.delegation.From).ThenByDescending(line => line.delegation.Id)
            .Take(50)
            .Select(line => new DelegationLine(line.delegation, line.Name))
            .ToListAsync(cancellation);
        return this;
    }
}
