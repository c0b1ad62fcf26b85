using AngleSharp.Html.Parser;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Verification;

/// <summary>Bringing a file to be verified, through the page's own form.</summary>
internal static class Uploading
{
    extension(TestBrowser browser)
    {
        public async Task<TestPage> VerifyAsync(byte[] file)
        {
            var form = (await browser.GetAsync("/verify")).Document.QuerySelector("main form[method=post]")!;
            form.GetAttribute("enctype").ShouldBe("multipart/form-data");
            using var content = new MultipartFormDataContent { { new ByteArrayContent(file), "File", "certification.pdf" } };
            foreach (var hidden in form.QuerySelectorAll("input[type=hidden]"))
                content.Add(new StringContent(hidden.GetAttribute("value")!), hidden.GetAttribute("name")!);
            return await browser.PostAsync(content);
        }

        public async Task<TestPage> PostAsync(HttpContent content)
        {
            var answer = await browser.Client.PostAsync("/verify", content, TestContext.Current.CancellationToken);
            var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            return new TestPage(answer.StatusCode, "/verify", new HtmlParser().ParseDocument(html), answer.Headers.Location);
        }
    }

    extension(TestPage page)
    {
        /// <summary>The verdict in two words, as its heading says it; null where there is none.</summary>
        public string? Verdict => page.Document.QuerySelector("#verdict-title")?.TextContent.Trim();
    }
}
