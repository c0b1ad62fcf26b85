using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Tests.Mail;

/// <summary>Before each sending the stored document is read, hashed and verified again.</summary>
public sealed class CertificationSendingTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_document_whose_bytes_are_not_those_of_its_hash_is_not_sent_and_HR_sees_why()
    {
        var number = await SignAsync();
        await CorruptAsync(pdf => [.. pdf, 0], rehash: false);

        await NotSentAsync($"The stored document of {number} is missing or was changed; it is not sent.");
    }

    [Fact]
    public async Task A_document_that_was_changed_together_with_its_hash_is_not_sent_either()
    {
        var number = await SignAsync();
        await CorruptAsync(pdf => [.. pdf, 0], rehash: true);

        await NotSentAsync($"The stored document of {number} does not verify, and is not sent. This file was changed after it was sealed");
    }

    [Fact]
    public async Task A_document_that_was_put_right_goes_out_with_the_next_try()
    {
        await SignAsync();
        await CorruptAsync(pdf => [.. pdf, 0], rehash: true);
        await _app.DispatchAsync();
        await CorruptAsync(pdf => pdf[..^1], rehash: true);
        _app.Clock.Advance(TimeSpan.FromMinutes(1));

        await _app.DispatchAsync();

        Certifications().Count().ShouldBe(2, "one for WING-SHR, one for the employee");
    }

    private IEnumerable<string> Certifications() =>
        _app.Mail.SelectMany(message => message.Attachments).Select(part => part.ContentType.MimeType).Where(type => type == "application/pdf");

    private async Task NotSentAsync(string why)
    {
        await _app.DispatchAsync();

        Certifications().ShouldBeEmpty();
        var olive = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Olive, null, Roles.Hr));
        (await olive.GetAsync("/hr")).Text.ShouldContain(why);
    }

    private async Task<string> SignAsync()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        return await _app.SignAsync(ada);
    }

    private Task<int> CorruptAsync(Func<byte[], byte[]> change, bool rehash) => _app.InDbAsync(async db =>
    {
        var stored = await db.SealedDocuments.AsNoTracking().SingleAsync();
        var pdf = change(stored.Pdf);
        var hash = rehash ? Fingerprint.Of(pdf) : stored.Sha256;
        return await db.SealedDocuments.ExecuteUpdateAsync(set => set
            .SetProperty(document => document.Pdf, pdf).SetProperty(document => document.Sha256, hash));
    });
}
