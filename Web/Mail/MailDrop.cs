using System.Globalization;
using MimeKit;
using PolicyTraining.Domain;

namespace PolicyTraining.Web.Mail;

/// <summary>A directory of messages, one <c>.eml</c> file each, whose names sort by time.</summary>
public sealed class MailDrop(string directory)
{
    private const string Extension = ".eml";
    private const int LongestRecipient = 40;

    /// <summary>Writes the whole message or nothing: a reader never meets half a file.</summary>
    /// <returns>The name of the file, without its extension.</returns>
    public async Task<string> WriteAsync(MimeMessage message, DateTimeOffset at, CancellationToken cancellation)
    {
        Directory.CreateDirectory(directory);
        var name = NameOf(message, at);
        var unfinished = Path.Combine(directory, $".{name}.{Guid.CreateVersion7():N}");
        try
        {
            await using (var file = new FileStream(unfinished, FileMode.CreateNew))
            {
                await message.WriteToAsync(file, cancellation);
                file.Flush(flushToDisk: true);
            }
            File.Move(unfinished, PathOf(name), overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
        return name;
    }

    /// <summary>The names of the last <paramref name="count"/> messages, the newest first.</summary>
    public IReadOnlyList<string> Newest(int count) =>
        [.. Names().OrderDescending(StringComparer.Ordinal).Take(count)];

    /// <summary>Null when there is no such message; a name is only ever compared, never used as a path.</summary>
    public async Task<MimeMessage?> FindAsync(string name, CancellationToken cancellation) =>
        Names().Contains(name, StringComparer.Ordinal)
            ? await MimeMessage.LoadAsync(PathOf(name), cancellation)
            : null;

    private IEnumerable<string> Names() =>
        Directory.Exists(directory)
            ? Directory.EnumerateFiles(directory, $"*{Extension}").Select(path => Path.GetFileNameWithoutExtension(path))
            : [];

    private string PathOf(string name) => Path.Combine(directory, name + Extension);

    private static string NameOf(MimeMessage message, DateTimeOffset at)
    {
        var time = at.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture);
        var recipient = PlainName.Of(message.GetRecipients().FirstOrDefault()?.Address ?? "nobody");
        var id = Fingerprint.Of(message.MessageId ?? "")[..12];
        return $"{time}_{recipient[..Math.Min(recipient.Length, LongestRecipient)]}_{id}";
    }
}
