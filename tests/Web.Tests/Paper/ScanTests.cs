using System.Net;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Testing;
using PolicyTraining.Web.Documents.Scans;
using PolicyTraining.Web.Tests.Certification;

namespace PolicyTraining.Web.Tests.Paper;

public sealed class ScanTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Many_scans_are_matched_by_their_codes_and_the_others_say_why_not()
    {
        var desk = await Desk.SetAsync(_app);
        var printed = await _app.PrintFormAsync(desk.Ada);
        var bob = await _app.EmployAsync(Sample.Bob);
        await _app.AssignAsync(bob);
        var electronic = await _app.SignAsync(bob);

        var page = await UploadAsync(desk,
            ("ada.pdf", SampleScan.Pdf(SampleScan.Address(printed.RecordNumber))),
            ("blank.png", SampleScan.Png(null)),
            ("stranger.jpg", SampleScan.Jpeg(SampleScan.UnknownNumber.Value)),
            ("bob.png", SampleScan.Png(SampleScan.Address(electronic))));

        Row(page, "ada.pdf").ShouldContain($"The QR code says {printed.RecordNumber}.");
        Row(page, "ada.pdf").ShouldContain(Sample.Ada);
        Row(page, "blank.png").ShouldContain("No QR code with a record number could be read on it.");
        Row(page, "stranger.jpg").ShouldContain("a number that is on no form printed here");
        Row(page, "bob.png").ShouldContain("a certification signed electronically, which needs no paper");
        (await _app.InDbAsync(db => db.PaperScans.CountAsync(scan => scan.AssignmentId == null))).ShouldBe(3);
    }

    [Fact]
    public async Task From_a_matched_scan_HR_completes_the_dates_and_the_return_bears_the_number_on_the_paper()
    {
        var desk = await Desk.SetAsync(_app);
        var printed = await _app.PrintFormAsync(desk.Ada);
        var list = await UploadAsync(desk, ("ada.png", SampleScan.Png(SampleScan.Address(printed.RecordNumber))));

        var form = await desk.Browser.GetAsync(list.Document.QuerySelector("a[href*='paper-return/new?scan=']")!.GetAttribute("href")!);
        form.Document.QuerySelector("#ScanId option[selected]")!.TextContent.ShouldStartWith("ada.png");
        var page = await desk.Browser.FollowAsync(await desk.Browser.SubmitAsync(
            form, new() { ["ReceivedOn"] = "2026-10-05", ["Reason"] = "No computer." }));

        page.Text.ShouldContain(printed.RecordNumber);
        (await _app.InDbAsync(db => db.PaperReturns.SingleAsync())).RecordNumber.ShouldBe(printed.RecordNumber);
        (await desk.Browser.GetAsync("/hr/scans")).Text.ShouldContain("No scan waits for you.");
        (await desk.Browser.GetAsync("/hr/scans?state=filed")).Text.ShouldContain("ada.png");
    }

    [Fact]
    public async Task HR_types_the_number_of_a_scan_whose_code_cannot_be_read()
    {
        var desk = await Desk.SetAsync(_app);
        var printed = await _app.PrintFormAsync(desk.Ada);
        await UploadAsync(desk, ("blank.png", SampleScan.Png(null)));
        var address = $"/hr/scans/{await ScanIdAsync()}";

        var noNumber = await desk.Browser.SubmitAsync(address, new() { ["RecordNumber"] = "2110-ABC" });
        var unknown = await desk.Browser.SubmitAsync(noNumber, new() { ["RecordNumber"] = SampleScan.UnknownNumber.Value });
        var page = await desk.Browser.FollowAsync(await desk.Browser.SubmitAsync(unknown, new() { ["RecordNumber"] = printed.RecordNumber.ToLowerInvariant() }));

        noNumber.Text.ShouldContain("This is not a record number.");
        noNumber.Document.QuerySelector("#RecordNumber")!.GetAttribute("value").ShouldBe("2110-ABC");
        unknown.Text.ShouldContain("a number that is on no form printed here");
        page.Text.ShouldContain(Sample.Ada);
        page.Text.ShouldContain($"Olive Berg typed {printed.RecordNumber}.");
    }

    [Fact]
    public async Task A_scan_that_comes_after_the_return_is_filed_with_it()
    {
        var desk = await Desk.SetAsync(_app);
        var printed = await _app.PrintFormAsync(desk.Ada);
        await _app.ReturnOnPaperAsync(desk.Ada);
        var list = await UploadAsync(desk, ("ada.png", SampleScan.Png(printed.RecordNumber)));

        var page = await desk.Browser.FollowAsync(await desk.Browser.SubmitAsync(list, [], "/hr/scans/"));

        page.Text.ShouldContain("The scan is filed with the paper return.");
        page.Document.QuerySelector("a[href^='/hr/scans/']")!.TextContent.ShouldBe("ada.png");
    }

    [Fact]
    public async Task A_voided_return_gives_its_scan_back()
    {
        var desk = await Desk.SetAsync(_app);
        var form = await desk.Browser.GetAsync(desk.NewReturn);
        await desk.Browser.UploadAsync(
            form, new() { ["ReceivedOn"] = "2026-10-05", ["Reason"] = "No computer." }, "File", [("signed.png", SampleScan.Png(null))]);

        await desk.Browser.SubmitAsync($"{desk.Page}/paper-return/voiding/new", new() { ["Reason"] = "Wrong person." });

        var list = await desk.Browser.GetAsync("/hr/scans?state=unmatched");
        Row(list, "signed.png").ShouldContain("Olive Berg voided the paper return it was filed with.");
    }

    [Fact]
    public async Task A_scan_that_shows_no_form_is_dismissed_for_a_reason_and_kept()
    {
        var desk = await Desk.SetAsync(_app);
        await UploadAsync(desk, ("lunch.png", SampleScan.Png(null)));
        var address = $"/hr/scans/{await ScanIdAsync()}";

        var silent = await desk.Browser.SubmitAsync($"{address}/dismissal/new", new() { ["Reason"] = " " });
        var page = await desk.Browser.FollowAsync(await desk.Browser.SubmitAsync(silent, new() { ["Reason"] = "The menu of the canteen." }));

        silent.Text.ShouldContain("Say why nobody waits for it; the reason is kept.");
        page.Text.ShouldContain("No scan waits for you.");
        (await desk.Browser.GetAsync(desk.NewReturn)).Document.QuerySelectorAll("#ScanId option").Select(option => option.TextContent).ShouldBe(["None"]);
        Row(await desk.Browser.GetAsync("/hr/scans?state=dismissed"), "lunch.png").ShouldContain("dismissed by Olive Berg");
        (await desk.Browser.GetAsync(address)).Text.ShouldContain("The menu of the canteen.");
        (await desk.Browser.DownloadAsync($"{address}/file")).Bytes.ShouldBe(SampleScan.Png(null));
    }

    [Fact]
    public async Task A_scan_that_was_dismissed_waits_again_when_HR_says_so_uploads_it_once_more_or_finds_whose_it_is()
    {
        var desk = await Desk.SetAsync(_app);
        var printed = await _app.PrintFormAsync(desk.Ada);
        var file = ("ada.png", SampleScan.Png(null));
        await UploadAsync(desk, file);
        var address = $"/hr/scans/{await ScanIdAsync()}";

        await DismissAsync();
        await desk.Browser.SubmitAsync(await desk.Browser.GetAsync(address), [], $"{address}/reopening");
        (await WaitingAsync()).ShouldNotBeEmpty();

        await DismissAsync();
        (await WaitingAsync()).ShouldBeEmpty();
        await UploadAsync(desk, file);
        (await WaitingAsync()).ShouldNotBeEmpty();

        await DismissAsync();
        await desk.Browser.SubmitAsync(address, new() { ["RecordNumber"] = printed.RecordNumber }, address);
        (await WaitingAsync()).ShouldNotBeEmpty();

        Task DismissAsync() => desk.Browser.SubmitAsync($"{address}/dismissal/new", new() { ["Reason"] = "Not legible." });

        async Task<IEnumerable<string>> WaitingAsync() =>
            (await desk.Browser.GetAsync("/hr/scans")).Document.QuerySelectorAll("tbody th a").Select(link => link.TextContent);
    }

    [Fact]
    public async Task A_filed_scan_cannot_be_dismissed_and_none_is_dismissed_twice()
    {
        var desk = await Desk.SetAsync(_app);
        var printed = await _app.PrintFormAsync(desk.Ada);
        await _app.ReturnOnPaperAsync(desk.Ada);
        var list = await UploadAsync(desk, ("ada.png", SampleScan.Png(printed.RecordNumber)));
        var address = $"/hr/scans/{await ScanIdAsync()}/dismissal/new";
        var form = await desk.Browser.GetAsync(address);

        await desk.Browser.SubmitAsync(list, [], "/hr/scans/");
        var filed = await desk.Browser.SubmitAsync(form, new() { ["Reason"] = "Not legible." });
        await _app.InDbAsync(async db =>
        {
            db.Add(new PaperScan("blank.png", ScanKind.Png, SampleScan.Png(null, shade: 7), "Olive Berg", _app.Clock));
            return await db.SaveChangesAsync();
        });
        var other = await _app.InDbAsync(db => db.PaperScans.Where(scan => scan.PaperReturnId == null).Select(scan => scan.Id).SingleAsync());
        var again = await desk.Browser.GetAsync($"/hr/scans/{other}/dismissal/new");
        await desk.Browser.SubmitAsync(again, new() { ["Reason"] = "An empty page." });
        var twice = await desk.Browser.SubmitAsync(again, new() { ["Reason"] = "Still empty." });

        filed.Text.ShouldContain("This scan is filed with a paper return, so it cannot be dismissed.");
        twice.Text.ShouldContain("Olive Berg has dismissed this scan already.");
        (await _app.InDbAsync(db => db.PaperScans.Where(scan => scan.Id == other).Select(scan => scan.Dismissal!.Reason).SingleAsync())).ShouldBe("An empty page.");
    }

    [Fact]
    public async Task Good_files_are_kept_beside_bad_ones_and_the_bad_ones_are_named()
    {
        var desk = await Desk.SetAsync(_app);
        var page = await desk.Browser.GetAsync("/hr/scans");

        var answer = await desk.Browser.UploadAsync(
            page, [], "Files", [("good.png", SampleScan.Png(null)), ("notes.docx", "PK"u8.ToArray())], "/hr/scans");

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Text.ShouldContain("notes.docx was not kept. Only PDF, PNG and JPEG files are taken");
        Row(answer, "good.png").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_file_beyond_the_limit_is_refused()
    {
        var desk = await Desk.SetAsync(_app);
        var page = await desk.Browser.GetAsync("/hr/scans");

        var answer = await desk.Browser.UploadAsync(page, [], "Files", [("big.png", new byte[ScanFile.LargestBytes + 1])], "/hr/scans");

        answer.Text.ShouldContain("big.png was not kept. The file is larger than 10 MB.");
        (await _app.InDbAsync(db => db.PaperScans.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task The_same_file_twice_is_one_scan()
    {
        var desk = await Desk.SetAsync(_app);

        await UploadAsync(desk, ("once.png", SampleScan.Png(null)), ("twice.png", SampleScan.Png(null)), ("other.png", SampleScan.Png(null, shade: 9)));

        (await _app.InDbAsync(db => db.PaperScans.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task The_file_is_downloaded_byte_for_byte_by_HR_alone_and_never_shown_in_place()
    {
        var desk = await Desk.SetAsync(_app);
        var file = SampleScan.Png(null);
        await UploadAsync(desk, ("C:\\scans\\signed.png", file));
        var address = $"/hr/scans/{await ScanIdAsync()}/file";

        var (answer, bytes) = await desk.Browser.DownloadAsync(address);
        var employee = await (await _app.SignedInAsAsync(desk.Ada)).GetAsync(address);

        bytes.ShouldBe(file);
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentDisposition.FileName.ShouldBe("signed.png");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await _app.InDbAsync(db => db.PaperScans.SingleAsync())).Sha256.ShouldBe(Fingerprint.Of(file));
        employee.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<TestPage> UploadAsync(Desk desk, params (string Name, byte[] Bytes)[] files)
    {
        var answer = await desk.Browser.UploadAsync(await desk.Browser.GetAsync("/hr/scans"), [], "Files", files, "/hr/scans");
        return await desk.Browser.FollowAsync(answer);
    }

    private Task<Guid> ScanIdAsync() => _app.InDbAsync(db => db.PaperScans.Select(scan => scan.Id).SingleAsync());

    private static string Row(TestPage page, string file) =>
        page.Document.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th a")!.TextContent == file).TextContent;
}
