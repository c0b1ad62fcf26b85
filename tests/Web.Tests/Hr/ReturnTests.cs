using System.Text;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Tests.Hr;

/// <summary>The reconciliation of what was signed, delivered and confirmed.</summary>
public sealed class ReturnTests : IAsyncLifetime
{
    private readonly TrainingApp _app = new();
    private TestBrowser _olive = null!;

    public async ValueTask InitializeAsync() =>
        _olive = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Olive, null, Roles.Hr));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Each_list_has_the_rows_its_count_says_and_the_desk_leads_to_them()
    {
        var delivered = await SignedAsync("Delia Delivered");
        var confirmed = await SignedAsync("Conrad Confirmed");
        await _app.DispatchAsync();
        await ConfirmAsync(confirmed);
        var sending = await SignedAsync("Sena Sending");
        var undelivered = await SignedAsync("Una Undelivered");
        await ConfirmOneAsync(undelivered);

        var desk = await _olive.GetAsync("/hr");
        var page = await _olive.GetAsync("/hr/returns?list=all");

        Dictionary<string, string[]> expected = new()
        {
            ["unconfirmed"] = [delivered],
            ["unsent"] = [sending],
            ["undelivered"] = [undelivered],
            ["agreed"] = [confirmed],
            ["all"] = [delivered, confirmed, sending, undelivered],
        };
        foreach (var (list, records) in expected)
        {
            Records(await _olive.GetAsync($"/hr/returns?list={list}")).ShouldBe(records, ignoreOrder: true, list);
            page.Document.QuerySelector($"nav a[href='/hr/returns?list={list}'] .tabs__count")!.TextContent.ShouldBe($"{records.Length}", list);
        }

        desk.Document.QuerySelector("a[href='/hr/returns?list=undelivered']")!.TextContent.ShouldBe("Confirmed, never delivered: 1");
    }

    [Fact]
    public async Task Filters_narrow_lists_and_counts_alike_and_stay_in_the_links()
    {
        var delia = await SignedAsync("Delia Delivered");
        await SignedAsync("Conrad Confirmed");
        await _app.DispatchAsync();

        var page = await _olive.GetAsync("/hr/returns?list=unconfirmed&q=delia");

        Records(page).ShouldBe([delia]);
        page.Document.QuerySelector("nav a[href='/hr/returns?list=unsent&q=delia']").ShouldNotBeNull();
        page.Document.QuerySelector("nav a[aria-current=page] .tabs__count")!.TextContent.ShouldBe("1");
        page.Document.QuerySelector("a[href='/hr/returns/archive?list=unconfirmed&q=delia']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Many_are_confirmed_in_one_post_and_the_page_says_which_were_skipped_and_why()
    {
        var (one, two, three) = (await SignedAsync("Una One"), await SignedAsync("Tom Two"), await SignedAsync("Thea Three"));
        await _app.DispatchAsync();
        var page = await _olive.GetAsync("/hr/returns?list=unconfirmed&q=");
        var other = await _app.SignedInAsAsync(await _app.EmployAsync("Hank Hr", null, Roles.Hr));
        await other.SubmitAsync(await other.GetAsync("/hr/returns"), "records", [two], "/hr/returns/confirmations");

        var done = await _olive.FollowAsync(await _olive.SubmitAsync(page, "records", [one, two, "2110-000000011"], "/hr/returns/confirmations"));

        done.Path.ShouldBe("/hr/returns?list=unconfirmed&q=");
        done.Text.ShouldContain("1 certification was confirmed.");
        done.Text.ShouldContain($"2 certifications were skipped. {two}: Hank Hr has confirmed it already. 2110-000000011: there is no such record.");
        Records(done).ShouldBe([three]);
    }

    [Fact]
    public async Task A_whole_page_is_confirmed_without_ticking()
    {
        await SignedAsync("Una One");
        await SignedAsync("Tom Two");
        await _app.DispatchAsync();
        var page = await _olive.GetAsync("/hr/returns");

        var nothing = await _olive.FollowAsync(await _olive.SubmitAsync(page, [], "/hr/returns/confirmations"));
        var all = await _olive.FollowAsync(await _olive.SubmitAsync(page, new() { ["scope"] = "page" }, "/hr/returns/confirmations"));

        nothing.Text.ShouldContain("Tick the certifications that HR has");
        all.Text.ShouldContain("2 certifications were confirmed.");
        Records(all).ShouldBeEmpty();
    }

    [Fact]
    public async Task Returning_leads_nowhere_but_to_the_list()
    {
        var record = await SignedAsync("Una One");
        await _app.DispatchAsync();
        var page = await _olive.GetAsync("/hr/returns");

        var answer = await _olive.SubmitAsync(page, new() { ["records"] = record, ["back"] = "//evil.example" }, "/hr/returns/confirmations");

        answer.RedirectedTo!.OriginalString.ShouldBe("/hr/returns");
    }

    [Fact]
    public async Task The_very_file_that_was_issued_finds_its_record_and_can_be_confirmed()
    {
        var (one, two) = (await SignedAsync("Una One"), await SignedAsync("Tom Two"));
        await _app.DispatchAsync();

        var found = await DropAsync(("scan-17.pdf", await PdfAsync(one)), ("letter.pdf", await PdfAsync(two)));
        var confirmed = await _olive.FollowAsync(await _olive.SubmitAsync(found, []));

        found.Document.QuerySelectorAll("tbody a.record").Select(link => link.TextContent).ShouldBe([one, two]);
        found.Text.ShouldContain("This is exactly the file we issued.");
        confirmed.Text.ShouldContain("2 certifications were confirmed.");
    }

    [Fact]
    public async Task An_altered_file_is_told_by_the_record_number_in_its_words()
    {
        var record = await SignedAsync("Una One");
        var altered = await PdfAsync(record);
        altered[^20] ^= 1;

        var page = await DropAsync(("altered.pdf", altered));

        page.Text.ShouldContain("Altered or not ours");
        page.Document.QuerySelector("tbody a.record")!.TextContent.ShouldBe(record);
        page.Document.QuerySelector("input[name=records]").ShouldBeNull();
    }

    [Fact]
    public async Task What_is_no_certification_of_ours_is_told_apart()
    {
        var tooLarge = new byte[(5 * 1024 * 1024) + 1];

        var page = await DropAsync(
            ("notes.pdf", Encoding.ASCII.GetBytes("%PDF-1.7 nothing in it")), ("photo.pdf", tooLarge), ("empty.pdf", []));

        var rows = page.Document.QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();
        rows[0].ShouldContain("No record found");
        rows[1].ShouldContain("more than 5 MB");
        rows[2].ShouldContain("The file is empty.");
        page.Document.QuerySelector("main form button").ShouldBeNull();
    }

    [Fact]
    public async Task More_files_than_ten_are_not_looked_at()
    {
        var files = Enumerable.Range(1, 11).Select(number => ($"{number}.pdf", new byte[] { 1 })).ToArray();

        var answer = await DropAsync(files);

        (await _olive.FollowAsync(answer)).Text.ShouldContain("Choose at most 10 files at a time; you chose 11.");
    }

    private async Task<string> SignedAsync(string name)
    {
        var employee = await _app.EmployAsync(name);
        await _app.AssignAsync(employee);
        return await _app.SignAsync(employee);
    }

    private Task<byte[]> PdfAsync(string record) => _app.InDbAsync(db =>
        db.Certifications.Where(certification => certification.RecordNumber == record).Select(certification => certification.Document!.Pdf).SingleAsync());

    private async Task<TestPage> DropAsync(params (string, byte[])[] files) =>
        await _olive.UploadAsync(await _olive.GetAsync("/hr/returns"), [], "files", files, "/hr/returns/arrivals");

    private async Task ConfirmAsync(string record) =>
        await _olive.SubmitAsync(await _olive.GetAsync("/hr/returns"), "records", [record], "/hr/returns/confirmations");

    private Task<TestPage> ConfirmOneAsync(string record) => _olive.SubmitAsync($"/certifications/{record}", []);

    private static List<string> Records(TestPage page) => [.. page.Document.QuerySelectorAll("tbody a.record").Select(link => link.TextContent)];
}
