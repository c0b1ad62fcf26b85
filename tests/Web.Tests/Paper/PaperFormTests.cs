using System.Net;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Testing;
using PolicyTraining.Web.Documents.Scans;
using PolicyTraining.Web.Tests.Documents;

namespace PolicyTraining.Web.Tests.Paper;

public sealed class PaperFormTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_form_is_printed_with_one_number_however_often()
    {
        var desk = await Desk.SetAsync(_app);
        var ada = await _app.SignedInAsAsync(desk.Ada);

        var first = await PrintAsync(desk.Browser, desk.Page, $"{desk.Page}/paper-form");
        var second = await PrintAsync(ada, $"/certify/paper-form/new?assignment={desk.Assignment.Id}", "/certify/paper-form");

        var form = await _app.InDbAsync(db => db.PaperForms.SingleAsync());
        form.PrintedBy.ShouldBe(Sample.Olive);
        second.ShouldBe(first);
        var page = await desk.Browser.GetAsync(desk.Page);
        page.Text.ShouldContain($"The form {form.RecordNumber} was printed on Monday, October 5, 2026, 10:00 a.m. Central, by Olive Berg.");
    }

    [Fact]
    public async Task A_printed_and_scanned_form_finds_its_assignment()
    {
        var desk = await Desk.SetAsync(_app);
        var pdf = await PrintAsync(desk.Browser, desk.Page, $"{desk.Page}/paper-form");
        var png = await Tool.BytesAsync("pdftoppm", pdf, "-png", "-r", "150", "-singlefile");

        var list = await desk.Browser.FollowAsync(
            await desk.Browser.UploadAsync(await desk.Browser.GetAsync("/hr/scans"), [], "Files", [("scan.png", png)], "/hr/scans"));

        list.Text.ShouldContain(Sample.Ada);
        QrReader.RecordNumberOn(ScanKind.Png, png)!.Value.Value.ShouldBe((await _app.InDbAsync(db => db.PaperForms.SingleAsync())).RecordNumber);
    }

    [Fact]
    public async Task Who_may_sign_is_offered_the_paper_too()
    {
        var desk = await Desk.SetAsync(_app);
        await _app.PassAsync(desk.Ada);
        var ada = await _app.SignedInAsAsync(desk.Ada);

        var page = await ada.GetAsync((await ada.GetAsync("/certify")).Document.QuerySelector("a[href^='/certify/paper-form/new']")!.GetAttribute("href")!);

        page.Heading.ShouldBe("Sign on paper instead");
        page.Text.ShouldContain("WING-SHR");
    }

    [Fact]
    public async Task Nobody_prints_somebody_elses_form()
    {
        var desk = await Desk.SetAsync(_app);
        var bob = await _app.EmployAsync(Sample.Bob);
        await _app.AssignAsync(bob);
        var browser = await _app.SignedInAsAsync(bob);
        var own = await browser.GetAsync("/certify/paper-form/new");

        (await browser.GetAsync($"/certify/paper-form/new?assignment={desk.Assignment.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.SubmitAsync(own, [], to: $"/certify/paper-form?assignment={desk.Assignment.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.SubmitAsync(own, [], to: $"{desk.Page}/paper-form")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await _app.InDbAsync(db => db.PaperForms.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task A_fulfilled_assignment_has_no_form_to_print()
    {
        var desk = await Desk.SetAsync(_app);
        var page = await desk.Browser.GetAsync(desk.Page);
        await _app.ReturnOnPaperAsync(desk.Ada);

        var refusal = await desk.Browser.SubmitAsync(page, [], $"{desk.Page}/paper-form");

        refusal.Status.ShouldBe(HttpStatusCode.Conflict);
        refusal.Text.ShouldContain("there is no form to print");
    }

    private static async Task<byte[]> PrintAsync(TestBrowser browser, string page, string action)
    {
        var form = (await browser.GetAsync(page)).Document.QuerySelector($"form[action^='{action}']")!;
        var token = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await browser.Client.PostAsync(
            form.GetAttribute("action"), new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]));
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        return await answer.Content.ReadAsByteArrayAsync();
    }
}
