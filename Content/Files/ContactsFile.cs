using PolicyTraining.Content.Findings;
using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Content.Files;

/// <summary>A contact with the clause that names it.</summary>
internal sealed record ContactText(Placed<string> Id, ReturnContact Contact, Placed<string> Source);

/// <summary>Reads <c>reference/contacts.yaml</c>.</summary>
internal static class ContactsFile
{
    private const string Path = "reference/contacts.yaml";

    public static IReadOnlyList<ContactText> Read(CourseFolder folder)
    {
        var contacts = folder.Yaml(Path, fields => fields.Maps("contacts", contact => new ContactText(
            contact.Text("id"),
            new ReturnContact(
                contact.Text("name").Value,
                contact.Text("attention").Value,
                [.. contact.Texts("address").Select(line => line.Value)]),
            contact.Text("source"))));
        folder.Findings.RefuseRepeated((contacts ?? []).Select(contact => contact.Id), "contact");
        return contacts ?? [];
    }
}
