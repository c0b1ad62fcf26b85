using Microsoft.Extensions.Time.Testing;
using MimeKit;
using PolicyTraining.Web.Mail;

namespace PolicyTraining.Web.Tests.Mail;

public sealed class MailDropTests : IDisposable
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("mail-drop-");
    private readonly FakeTimeProvider _clock = new(SampleLetters.SentAt);
    private readonly MailDrop _drop;

    public MailDropTests() => _drop = new(Path.Combine(_directory.FullName, "not", "there", "yet"));

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task A_message_becomes_one_whole_file_named_by_time_and_recipient()
    {
        var accepted = await SendAsync("notice", "a@dma.example");

        var name = _drop.Newest(10).ShouldHaveSingleItem();
        name.ShouldStartWith("20261005T130000000Z_ada.lovelace-dma.example_");
        accepted.ShouldBe(new Accepted($"Written to the mail drop as {name}.eml", SampleLetters.SentAt));
        (await _drop.FindAsync(name, Cancellation)).ShouldNotBeNull().Subject.ShouldBe(SampleLetters.All["notice"].Subject);
        _directory.EnumerateFiles("*", SearchOption.AllDirectories).Count().ShouldBe(1);
    }

    [Fact]
    public async Task The_newest_message_comes_first()
    {
        await SendAsync("notice", "a@dma.example");
        _clock.Advance(TimeSpan.FromSeconds(1));
        await SendAsync("certification-for-hr", "b@dma.example");
        _clock.Advance(TimeSpan.FromDays(1));
        await SendAsync("reminder-today", "c@dma.example");

        var newest = _drop.Newest(2);

        newest[0].ShouldContain("ada.lovelace");
        newest[1].ShouldContain("wing-shr");
    }

    [Fact]
    public async Task Two_messages_to_one_person_in_the_same_moment_are_two_files()
    {
        await SendAsync("notice", "a@dma.example");
        await SendAsync("reminder-today", "b@dma.example");

        _drop.Newest(10).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("../../../outside")]
    [InlineData("no-such-message")]
    public async Task Only_a_message_of_the_drop_is_found(string name)
    {
        await SendAsync("notice", "a@dma.example");
        await File.WriteAllTextAsync(Path.Combine(_directory.FullName, "outside.eml"), "Subject: secret\r\n\r\n", Cancellation);

        (await _drop.FindAsync(name, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task A_directory_that_cannot_be_written_defers_the_message()
    {
        var file = Path.Combine(_directory.FullName, "file");
        await File.WriteAllTextAsync(file, "", Cancellation);

        var fault = await Should.ThrowAsync<MailDeferredException>(
            () => new DropTransport(new(file), _clock).SendAsync(Message("notice", "a@dma.example"), Cancellation));

        fault.Message.ShouldStartWith("The mail drop cannot be written; check Mail:DropDirectory:");
    }

    private Task<Accepted> SendAsync(string letter, string messageId) =>
        new DropTransport(_drop, _clock).SendAsync(Message(letter, messageId), Cancellation);

    private static MimeMessage Message(string letter, string messageId) =>
        SampleLetters.All[letter].ToMessage(SampleLetters.Letterhead, messageId, SampleLetters.SentAt);
}
