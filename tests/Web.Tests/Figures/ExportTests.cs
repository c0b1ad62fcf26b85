using System.Net;
using System.Security.Cryptography;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.Figures;

public sealed class ExportTests : IAsyncDisposable
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_csv_has_iso_dates_leading_zeros_and_the_sentence_of_the_due_date()
    {
        await ReceivedAsync(new Employee("Ada Kowalski", "ada@dma.example", "Bureau, Finance", "Planner", new(2026, 10, 5), number: "000712"));

        var answer = await (await OliveAsync()).Client.GetAsync("/hr/assignments/export?status=outstanding&format=csv", Cancellation);
        var rows = ExportFiles.Csv(await answer.Content.ReadAsByteArrayAsync(Cancellation));

        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("assignments-2026-10-05-1000-outstanding.csv");
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var row = rows[0].Zip(rows[1]).ToDictionary(pair => pair.First, pair => pair.Second);
        row["Employee number"].ShouldBe("000712");
        row["Unit"].ShouldBe("Bureau, Finance");
        row["Received on"].ShouldBe("2026-10-05");
        row["Due on"].ShouldBe("2026-10-19");
        row["Timeliness"].ShouldBe("On time");
        row["Days late"].ShouldBe("");
        row["How the due date was derived"].ShouldBe("14 calendar days after Monday, October 5, 2026 is Monday, October 19, 2026, 11:59 p.m. Central.");
    }

    [Fact]
    public async Task A_workbook_has_real_dates_numbers_as_text_a_frozen_heading_and_a_filter()
    {
        await ReceivedAsync(new Employee("Ada Kowalski", "ada@dma.example", "Finance", "Planner", new(2026, 10, 5), number: "000712"));

        using var book = ExportFiles.Book(await (await OliveAsync()).Client.GetByteArrayAsync("/hr/assignments/export?status=outstanding&format=xlsx", Cancellation));

        new OpenXmlValidator().Validate(book, Cancellation).Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
        var sheet = book.WorkbookPart!.WorksheetParts.Single(part => part.Worksheet!.Descendants<AutoFilter>().Any()).Worksheet!;
        sheet.Descendants<Pane>().Single().State!.Value.ShouldBe(PaneStateValues.Frozen);
        sheet.Descendants<AutoFilter>().Single().Reference!.Value.ShouldBe("A1:U2");
        var rows = ExportFiles.Sheet(book, "Assignments");
        var cells = rows[0].Zip(sheet.Descendants<Row>().ElementAt(1).Elements<Cell>()).ToDictionary(pair => pair.First, pair => pair.Second);
        cells["Employee number"].DataType!.Value.ShouldBe(CellValues.InlineString);
        cells["Employee number"].InnerText.ShouldBe("000712");
        ExportFiles.DateOf(cells["Due on"].InnerText).ShouldBe(new DateOnly(2026, 10, 19));
        var formats = book.WorkbookPart.WorkbookStylesPart!.Stylesheet!;
        var style = (CellFormat)formats.CellFormats!.ElementAt((int)cells["Due on"].StyleIndex!.Value);
        formats.NumberingFormats!.Elements<NumberingFormat>().Single(format => format.NumberFormatId! == style.NumberFormatId!).FormatCode!.Value!
            .Replace("\\", "", StringComparison.Ordinal).ShouldBe("yyyy-mm-dd");
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.test\")")]
    [InlineData("+1")]
    [InlineData("-1+2")]
    [InlineData("@SUM(A1)")]
    [InlineData("＝1+1")]
    [InlineData("＠SUM(A1)")]
    [InlineData("\u200D=1+1")]
    public async Task Nothing_a_person_may_be_called_is_a_formula(string unit)
    {
        await ReceivedAsync(new Employee("Ada Kowalski", "ada@dma.example", unit, "Planner", new(2026, 10, 5)));
        var browser = await OliveAsync();

        var csv = ExportFiles.Csv(await browser.Client.GetByteArrayAsync("/hr/assignments/export?status=all&format=csv", Cancellation));
        using var book = ExportFiles.Book(await browser.Client.GetByteArrayAsync("/hr/assignments/export?status=all&format=xlsx", Cancellation));

        csv[1][3].ShouldBe($"'{unit}");
        ExportFiles.Sheet(book, "Assignments")[1][3].ShouldBe(unit);
        book.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<CellFormula>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Both_formats_and_the_list_of_exports_tell_the_fingerprint_that_anybody_can_reckon_from_the_csv()
    {
        var register = new AwkwardRegister(_app);
        await register.PlayAsync();
        var browser = await _app.SignedInAsAsync(register.Olive);

        var marked = await browser.Client.GetByteArrayAsync("/hr/assignments/export?status=all&format=csv", Cancellation);
        var plain = await browser.Client.GetByteArrayAsync("/hr/assignments/export?status=all&format=csv&bom=false", Cancellation);
        using var book = ExportFiles.Book(await browser.Client.GetByteArrayAsync("/hr/assignments/export?status=all&format=xlsx", Cancellation));
        var exports = await browser.GetAsync("/hr/exports");

        var sha256 = Convert.ToHexStringLower(SHA256.HashData(plain));
        ExportFiles.BeginsWithMark(marked).ShouldBeTrue();
        ExportFiles.BeginsWithMark(plain).ShouldBeFalse();
        marked[3..].ShouldBe(plain);
        ExportFiles.Sheet(book, "Provenance").Single(row => row[0] == "SHA-256")[1].ShouldBe(sha256);
        var noted = exports.Document.QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();
        noted.Count.ShouldBe(3);
        noted.ShouldAllBe(row => row.Contains(sha256) && row.Contains(Sample.Olive));
    }

    [Theory]
    [InlineData("status=overdue&unit=Nowhere&format=csv", "Nobody works in a unit called “Nowhere”")]
    [InlineData("status=overdue&dueFrom=12/10/2026&format=xlsx", "“12/10/2026” is no date like 2026-10-19")]
    [InlineData("status=overdue&format=pdf", "There is no format “pdf”. Choose CSV or Excel.")]
    public async Task A_list_that_cannot_be_read_is_not_exported_as_another(string query, string why)
    {
        var browser = await OliveAsync();

        var refused = await browser.GetAsync($"/hr/assignments/export?{query}");
        var shown = await browser.GetAsync(refused.RedirectedTo!.ToString());

        refused.Status.ShouldBe(HttpStatusCode.Redirect);
        shown.Text.ShouldContain("Nothing was exported.");
        shown.Text.ShouldContain(why);
        (await _app.InDbAsync(db => db.Exports.CountAsync())).ShouldBe(0);
    }

    private async Task<TestBrowser> OliveAsync() => await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Olive, null, Roles.Hr));

    private Task<int> ReceivedAsync(Employee employee) => _app.InScopeAsync(async services =>
    {
        var enrolment = services.GetRequiredService<Enrolment>();
        await enrolment.AddAsync(employee, Cancellation);
        var assigned = await enrolment.AssignAsync(employee, TrainingApp.Bulletin, Sample.Olive, Cancellation);
        return await _app.InDbAsync(async db =>
        {
            (await db.Assignments.SingleAsync(candidate => candidate.Id == assigned.Id, Cancellation)).Receive(_app.Today, ReceiptWay.HandedOver, _app.Clock);
            return await db.SaveChangesAsync(Cancellation);
        });
    });
}
