using PolicyTraining.Content.Files;
using PolicyTraining.Content.Findings;
using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Content.Checks;

/// <summary>Contacts and deadlines are the bulletin's own, and the receipt form refers to what exists.</summary>
internal static class ReferenceCheck
{
    public static void Run(CourseText course, FindingList findings)
    {
        foreach (var contact in course.Contacts)
            CheckContact(contact, course.Bulletin, findings);
        foreach (var deadline in course.Deadlines)
            CheckDeadline(deadline, course.Bulletin, findings);

        if (course.Course.Bulletin.Value != course.Bulletin.Number.Value)
        {
            findings.Error(
                course.Course.Bulletin,
                Codes.UnknownReference,
                $"The bulletin is numbered {course.Bulletin.Number.Value}.",
                "Name it so here too.");
        }

        foreach (var contact in course.Contacts.Where(contact => contact.Id.Value != course.Receipt.Contact.Value))
            RefuseUnused(contact.Id, "contact", Codes.UnusedContact, findings);
        foreach (var deadline in course.Deadlines.Where(deadline => deadline.Id.Value != course.Receipt.Deadline.Value))
            RefuseUnused(deadline.Id, "deadline", Codes.UnusedDeadline, findings);

        _ = Source(course.Receipt.Statement, course.Bulletin, findings);
        _ = Source(course.Receipt.Return, course.Bulletin, findings);
        if (course.Contacts.All(contact => contact.Id.Value != course.Receipt.Contact.Value))
        {
            findings.Error(
                course.Receipt.Contact,
                Codes.UnknownReference,
                $"There is no contact '{course.Receipt.Contact.Value}'.",
                "Use an id from reference/contacts.yaml.");
        }

        if (course.Deadlines.All(deadline => deadline.Id.Value != course.Receipt.Deadline.Value))
        {
            findings.Error(
                course.Receipt.Deadline,
                Codes.UnknownReference,
                $"There is no deadline '{course.Receipt.Deadline.Value}'.",
                "Use an id from reference/deadlines.yaml.");
        }
    }

    private static void CheckContact(ContactText contact, BulletinText bulletin, FindingList findings)
    {
        if (Source(contact.Source, bulletin, findings) is not { } clause)
            return;

        foreach (var line in contact.Printed.Where(line => !Prints(clause, line.Value)))
            findings.Error(line, Codes.ContactDiffers, $"{clause.Id} does not print '{line.Value}'.", "Write it as the bulletin does.");
    }

    private static void CheckDeadline(DeadlineText deadline, BulletinText bulletin, FindingList findings)
    {
        if (Source(deadline.Source, bulletin, findings) is { } clause && !Prints(clause, deadline.Printed.Value))
        {
            findings.Error(
                deadline.Printed,
                Codes.InventedDeadline,
                $"{clause.Id} does not print '{deadline.Printed.Value}'.",
                "Copy the words that set the deadline.");
        }
    }

    private static void RefuseUnused(Placed<string> id, string what, string code, FindingList findings) =>
        findings.Error(id, code, $"Nothing names the {what} '{id.Value}'.", "Name it in certification/receipt.yaml, or take it out.");

    private static Clause? Source(Placed<string> id, BulletinText bulletin, FindingList findings)
    {
        var clause = ClauseId.TryParse(id.Value, out var parsed) ? bulletin.Find(parsed) : null;
        if (clause is null)
        {
            findings.Error(
                id,
                Codes.UnknownReference,
                $"The bulletin has no clause '{id.Value}'.",
                "Name the clause these words are printed in.");
        }

        return clause;
    }

    private static bool Prints(Clause clause, string words) =>
        Paragraphs.Words(clause.Text).Contains(Paragraphs.Words(words), StringComparison.Ordinal);
}
