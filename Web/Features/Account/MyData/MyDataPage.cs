using Microsoft.Extensions.Options;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Account.MyData;

/// <summary>Everything that is held about whoever has signed in.</summary>
public sealed record MyDataPage(string Name, IReadOnlyList<HeldSection> Sections, TimeZoneInfo Zone)
{
    /// <summary>A longer list stays folded until it is asked for.</summary>
    public int ShownAtOnce => 15;
}

/// <summary>Puts it together. Each source is asked for one person's own rows and nothing else.</summary>
public sealed class MyDataPages(
    TrainingDb db, HeldOfAccount account, HeldOfCourse course, HeldOfSignature signature, IOptions<RetentionOptions> retention,
    IOptions<AgencyOptions> agency)
{
    /// <param name="employeeId">Null for an account that belongs to nobody in the roster.</param>
    public async Task<MyDataPage> OfAsync(Guid accountId, Guid? employeeId, string name, CancellationToken cancellation)
    {
        await using var snapshot = await Snapshot.BeginAsync(db, cancellation);
        var record = KeptAsRecord(retention.Value);
        List<HeldSection> sections = [await account.OfAsync(accountId, cancellation)];
        if (employeeId is { } employee)
        {
            sections.InsertRange(0, await account.OfRosterAsync(employee, cancellation));
            sections.AddRange(await course.OfAsync(employee, record, cancellation));
            sections.AddRange(await signature.OfAsync(employee, record, cancellation));
        }

        return new(name, sections, agency.Value.Zone);
    }

    private static string KeptAsRecord(RetentionOptions options) => options.Years is { } years
        ? $"Kept for {years} years after the {(options.Trigger == Domain.Retention.RetentionTrigger.Returned ? "return" : "last day of employment")}, as the records schedule says: {options.Class}. After that HR may destroy it, unless a legal hold is on it."
        : "Kept until the Department’s records officer has named the records schedule; nothing is destroyed before.";
}
