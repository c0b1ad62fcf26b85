using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Hr.Employees;

[Authorize(Policy = Policies.ReadRegister), Route("hr/employees")]
public sealed class EmployeesController(
    TrainingDb db, Enrolment enrolment, RosterCorrections corrections, AssignmentRules rules, Reassignments reassignments, Departure departure,
    IOptions<AgencyOptions> agency, TimeProvider clock) : Controller
{
    private DateOnly Today => clock.Today(agency.Value.Zone);

    [HttpGet]
    public async Task<IActionResult> Index(string? q, string? page, CancellationToken cancellation) =>
        View("Roster", await RosterPage.LoadAsync(db, q, page, Today, cancellation));

    [HttpGet("new"), Authorize(Policy = Policies.Hr)]
    public Task<IActionResult> New(CancellationToken cancellation) => ShowAsync(new NewEmployeeForm { HiredOn = Today }, cancellation);

    [HttpPost, Authorize(Policy = Policies.Hr)]
    public async Task<IActionResult> Create(NewEmployeeForm form, CancellationToken cancellation)
    {
        await CheckAsync(form, cancellation);
        if (!ModelState.IsValid)
            return await ShowAsync(form, cancellation);

        var employee = form.ToEmployee();
        var assignment = await enrolment.EnrolAsync(employee, form.Assign ? TaughtBulletin.Number : null, User.DisplayName, cancellation);
        await rules.ApplyAsync(employee, User.DisplayName, cancellation);
        TempData.Succeeded(Welcome(employee, assignment));
        return Redirect(assignment is null ? "/hr/employees" : $"/hr/assignments/{assignment.Id}");
    }

    [HttpGet("{id:guid}/edit"), Authorize(Policy = Policies.Hr)]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is { } employee
            ? await ShowAsync(EmployeeForm.Of(employee, await NewerChange.CountAsync(db, id, cancellation)), employee, cancellation)
            : NotFound();

    [HttpPost("{id:guid}"), Authorize(Policy = Policies.Hr)]
    public async Task<IActionResult> Update(Guid id, EmployeeForm form, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } employee)
            return NotFound();

        // From here on nobody else changes the roster, so that whoever saves second is told what the first has changed.
        await using var transaction = await db.LockAllAsync<Employee>(cancellation);
        await db.Entry(employee).ReloadAsync(cancellation);
        await CheckAsync(form, employee, cancellation);
        await TellOfChangesAsync(form, id, cancellation);
        if (!ModelState.IsValid)
            return await ShowAsync(form, employee, cancellation);

        await corrections.CorrectAsync(employee, form.Name, form.Email, form.Number, cancellation);
        employee.Transfer(form.Unit, form.Position);
        await reassignments.ChangeAsync(employee, form.SupervisorId, User.DisplayName, cancellation);
        if (form.LeftOn is { } lastDay && !employee.HasLeft)
        {
            await departure.LeaveAsync(employee, lastDay, User.DisplayName, cancellation);
            TempData.Succeeded($"{employee.Name} has left. What was open has ended, and no more mail about it is sent.");
        }
        else
        {
            db.NoteRosterChanges(User.DisplayName, clock);
            await db.SaveChangesAsync(cancellation);
            TempData.Succeeded($"Saved what the roster says of {employee.Name}.");
        }

        await transaction.CommitAsync(cancellation);
        return Redirect("/hr/employees");
    }

    private Task<Employee?> FindAsync(Guid id, CancellationToken cancellation) =>
        db.Employees.SingleOrDefaultAsync(employee => employee.Id == id, cancellation);

    private async Task CheckAsync(NewEmployeeForm form, CancellationToken cancellation)
    {
        await CheckIdentityAsync(form.Email, form.Number, besides: null, cancellation);
        if (form.HiredOn is { } hiredOn)
            Refuse(nameof(form.HiredOn), PlausibleDates.HireDateError(hiredOn, Today));
        Refuse(nameof(form.SupervisorId), await new Supervisors(db).ErrorOfAsync(form.SupervisorId, cancellation));
    }

    private async Task CheckAsync(EmployeeForm form, Employee employee, CancellationToken cancellation)
    {
        await CheckIdentityAsync(form.Email, form.Number, employee.Id, cancellation);
        if (form.LeftOn is { } lastDay)
            Refuse(nameof(form.LeftOn), PlausibleDates.LastDayError(lastDay, employee.HiredOn, Today));
        if (form.SupervisorId != employee.SupervisorId)
            Refuse(nameof(form.SupervisorId), await reassignments.FaultOfAsync(employee, form.SupervisorId, cancellation));
    }

    /// <summary>Says, beside each field, what somebody else has changed since the form was opened. Saving again overrules them knowingly.</summary>
    private async Task TellOfChangesAsync(EmployeeForm form, Guid id, CancellationToken cancellation)
    {
        var newer = await NewerChange.LoadAsync(db, id, form.Seen, cancellation);
        foreach (var change in newer)
            Refuse(EmployeeForm.FieldOf(change.Field), change.Words);
        form.Seen = await NewerChange.CountAsync(db, id, cancellation);
        ModelState.SetModelValue(nameof(form.Seen), form.Seen, form.Seen.ToString(CultureInfo.InvariantCulture));
    }

    private async Task CheckIdentityAsync(string? email, string? number, Guid? besides, CancellationToken cancellation)
    {
        if (!string.IsNullOrWhiteSpace(email) && await corrections.HolderOfAddressAsync(email, besides, cancellation) is { } holder)
            ModelState.AddModelError("Email", $"{holder} already has this e-mail address. Check it, or find {holder} among the employees.");
        if (!string.IsNullOrWhiteSpace(number) && await corrections.HolderOfNumberAsync(number, besides, cancellation) is { } other)
            ModelState.AddModelError("Number", $"{other} already has this employee number. Check it, or find {other} among the employees.");
    }

    private void Refuse(string field, string? why)
    {
        if (why is not null)
            ModelState.AddModelError(field, why);
    }

    private async Task<IActionResult> ShowAsync(NewEmployeeForm form, CancellationToken cancellation)
    {
        form.Supervisors = await new Supervisors(db).ItemsAsync(cancellation);
        return View("NewEmployee", form);
    }

    private async Task<IActionResult> ShowAsync(EmployeeForm form, Employee employee, CancellationToken cancellation)
    {
        form.Employee = employee;
        form.Supervisors = await new Supervisors(db, employee.Id).ItemsAsync(cancellation);
        return View("EditEmployee", form);
    }

    private static string Welcome(Employee employee, Assignment? assignment) => assignment is null
        ? $"{employee.Name} was added. Nothing is assigned yet, so nothing is mailed."
        : $"{employee.Name} was added. One e-mail goes to {employee.Email}: the assignment, with a link to choose a password. "
            + $"The {assignment.DaysToReturn} days begin when the mail server accepts it or the bulletin is opened, whichever is first.";
}
