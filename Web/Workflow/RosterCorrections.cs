using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Workflow;

/// <summary>Corrects who somebody is. Their account follows; what was signed and recorded keeps the name it was signed under.</summary>
public sealed class RosterCorrections(TrainingDb db, UserManager<Account> accounts)
{
    /// <summary>Changes name, e-mail address and employee number; the caller saves.</summary>
    /// <param name="employee">As this request's database loaded it.</param>
    /// <exception cref="Domain.RuleBrokenException">There is no name, or no usable address.</exception>
    public async Task CorrectAsync(Employee employee, string name, string email, string? number, CancellationToken cancellation)
    {
        employee.Correct(name, email, number);
        (await db.Users.SingleOrDefaultAsync(account => account.EmployeeId == employee.Id, cancellation))
            ?.Follow(employee.Name, employee.Email, accounts.KeyNormalizer);
    }

    /// <summary>The name of whoever else has this employee number; null when it is free.</summary>
    public Task<string?> HolderOfNumberAsync(string number, Guid? besides, CancellationToken cancellation)
    {
        var tidy = Employee.Tidy(number);
        return db.Employees.Where(employee => employee.Number == tidy && employee.Id != besides).Select(employee => employee.Name).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>The name of whoever else has this e-mail address, employee or administrator; null when it is free.</summary>
    public async Task<string?> HolderOfAddressAsync(string email, Guid? besides, CancellationToken cancellation)
    {
        var address = email.Trim();
        return await db.Employees.Where(employee => employee.Email == address && employee.Id != besides).Select(employee => employee.Name).FirstOrDefaultAsync(cancellation)
            ?? await db.Users.Where(account => account.NormalizedEmail == accounts.KeyNormalizer.NormalizeEmail(address) && (account.EmployeeId == null || account.EmployeeId != besides))
                .Select(account => account.DisplayName).FirstOrDefaultAsync(cancellation);
    }
}
