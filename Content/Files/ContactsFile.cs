using PolicyTraining.Content.Findings;
using PolicyTraining.Content.Yaml;
using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Content.Files;

/// <summary>A contact with the clause that names it.</summary>
/// <param name="Printed">Each line of it, which the clause has to print as well.</param>
internal sealed record ContactText(Placed<string> Id, ReturnContact Contact, IReadOnlyList<Placed<string>> Printed, Placed<string> Source);

/// <summary>Reads <c>reference/contacts.yaml</c>.</summary>
internal static class ContactsFile
{
    private const string Path = "reference/contacts.yaml";

    public static IReadOnlyList<ContactText> Read(CourseFolder folder)
    {
        var contacts = folder.Yaml(Path, fields => fields.Maps("contacts", ReadContact)) ?? [];
        folder.Findings.RefuseRepeated(contacts.Select(contact => contact.Id), "contact");
        return contacts;
    }

    private static ContactText ReadContact(Fields fields)
    {
        var id = fields.Text("id");
        var (name, attention, address) = (fields.Text("name"), fields.Text("attention"), fields.Texts("address"));
        var contact = new ReturnContact(name.Value, attention.Value, [.. address.Select(line => line.Value)]);
        return new(id, contact, [name, attention, .. address], fields.Text("source"));
    }
}
