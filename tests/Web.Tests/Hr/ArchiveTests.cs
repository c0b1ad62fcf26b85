using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Hr.Reconciliation;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Tests.Hr;

public sealed class ArchiveTests : IAsyncDisposable
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Each_entry_is_the_stored_document_under_its_employees_own_name_with_the_indexs_fingerprint()
    {
        var (ada, adas) = await SignedAsync("Ada Wałęsa");
        var (bob, bobs) = await SignedAsync("Bob Núñez");
        var olive = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Olive, null, Roles.Hr));

        var answer = await olive.Client.GetAsync("/hr/returns/archive?list=all", Cancellation);
        using var archive = new ZipArchive(await answer.Content.ReadAsStreamAsync(Cancellation));

        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("certifications-2026-10-05.zip");
        var end = $"2.110_e{(await _app.EditionAsync()).Ordinal}_2026-10-05.pdf";
        string[] files = [$"WALESA_Ada_{Short(ada)}_{end}", $"NUNEZ_Bob_{Short(bob)}_{end}"];
        archive.Entries.Select(entry => entry.FullName).ShouldBe([.. files, "index.csv"], ignoreOrder: true);
        var index = Encoding.UTF8.GetString(Bytes(archive, "index.csv")).TrimStart('\uFEFF');
        index.ShouldStartWith("Record number,Name,Unit,Signed (UTC),SHA-256,File\r\n");
        foreach (var (file, record, name) in files.Zip([adas, bobs], ["Ada Wałęsa", "Bob Núñez"]))
        {
            var stored = await _app.InDbAsync(db =>
                db.Certifications.Where(certification => certification.RecordNumber == record).Select(certification => certification.Document!.Pdf).SingleAsync());
            Bytes(archive, file).ShouldBe(stored);
            index.ShouldContain($"{record},{name},Wisconsin Emergency Management,2026-10-05T15:00:00Z,{Fingerprint.Of(stored)},{file}\r\n");
        }
    }

    [Fact]
    public async Task The_filter_of_the_list_decides_what_is_in_it()
    {
        await SignedAsync(Sample.Ada);
        await SignedAsync(Sample.Bob);
        var olive = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Olive, null, Roles.Hr));

        using var archive = new ZipArchive(await olive.Client.GetStreamAsync("/hr/returns/archive?list=unsent&q=bob", Cancellation));
        using var none = new ZipArchive(await olive.Client.GetStreamAsync("/hr/returns/archive?list=unconfirmed", Cancellation));

        archive.Entries.Select(entry => entry.FullName[..6]).ShouldBe(["ANSARI", "index."]);
        none.Entries.ShouldHaveSingleItem().FullName.ShouldBe("index.csv");
    }

    [Fact]
    public void No_two_files_have_the_same_name()
    {
        var names = new ArchiveNames(TrainingApp.Zone);
        var line = new ReturnLine { Name = "Cher", BulletinNumber = "2.110", EditionOrdinal = 1, SignedAt = _app.Clock.GetUtcNow() };

        names.Of(line).ShouldBe("CHER_00000000_2.110_e1_2026-10-05.pdf");
        names.Of(line).ShouldBe("CHER_00000000_2.110_e1_2026-10-05-2.pdf");
        names.Of(line).ShouldBe("CHER_00000000_2.110_e1_2026-10-05-3.pdf");
    }

    private async Task<(Employee Employee, string Record)> SignedAsync(string name)
    {
        var employee = await _app.EmployAsync(name);
        await _app.AssignAsync(employee);
        return (employee, await _app.SignAsync(employee));
    }

    private static string Short(Employee employee) => employee.Id.ToString("N")[^8..].ToUpperInvariant();

    private static byte[] Bytes(ZipArchive archive, string name)
    {
        using var content = archive.GetEntry(name).ShouldNotBeNull().Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }
}
