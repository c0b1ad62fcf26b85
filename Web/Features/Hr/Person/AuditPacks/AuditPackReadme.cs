using PolicyTraining.Domain;

namespace PolicyTraining.Web.Features.Hr.Person.AuditPacks;

/// <summary>Says to whoever opens a pack, perhaps years later, what each file is and how to check it.</summary>
internal static class AuditPackReadme
{
    public static string Of(PackOrder order, IReadOnlyList<string> missing, string agency, TimeZoneInfo zone)
    {
        IEnumerable<string> lines =
        [
            $"AUDIT PACK: {order.Employee.Name}",
            agency,
            $"Taken by {order.By} on {order.At.InWords(zone)}. That it was taken is on the ledger.",
            "",
            "What it is about",
            .. order.Assignments.Select(line => $"  {line.Edition}, in the folder {line.BulletinNumber}_e{line.EditionOrdinal}"),
            "",
            .. Explanation.Split('\n'),
            .. missing.Count == 0 ? [] : missing.Select(sentence => $"  {sentence}").Prepend("What is not in it").Prepend(""),
            "",
        ];
        return string.Join("\r\n", lines.Select(line => line.TrimEnd('\r')));
    }

    private const string Explanation =
        """
        What is in it
          RECORD.pdf            a signed receipt certification, named after its record number: the very bytes
                                that were sealed and mailed
          RECORD.evidence.json  what is recorded about that signature: the very characters that were hashed
          scan-...              a form that came back signed on paper, as it was scanned
          ledger.json           an extract of the ledger: what happened, in a chain of hashes, and the sealed
                                checkpoint that covers it. It names nobody
          messages/             each letter about these assignments as it was sent, as text and as HTML. A link
                                with which its reader could have acted for the recipient is left out
          timeline.csv          everything that happened, the oldest first
          roster.csv            what the roster says of the person today; how it changed is in timeline.csv
          SHA256SUMS            the fingerprint of every other file

        How to check it
          1. No file was changed since it was packed:
               sha256sum -c SHA256SUMS
          2. A certification is authentic, and the ledger tells of it; this needs the program, but neither its
             server nor its database:
               certificate verify FOLDER/RECORD.pdf --ledger ledger.json
          3. A PDF reader that knows signatures shows the Department's seal, too.
        """;
}
