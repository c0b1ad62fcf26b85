using PolicyTraining.Domain;

namespace PolicyTraining.Web.Mail.Letters;

/// <summary>
/// A link with which its holder sets a password. Whoever has it can act as the employee, so it goes to that person alone:
/// never into a copy, a calendar entry or a forwarded digest.
/// </summary>
/// <param name="ValidThrough">The last day on which it works, in the agency's zone.</param>
public sealed record InvitationLink(string Url, DateOnly ValidThrough)
{
    internal ActionButton Button(string label) => new(label, Url, IsPersonal: true);

    internal SmallNote Note => new(
        $"This link is meant for you alone, so please do not forward it. It works through {ValidThrough.InWords}. "
        + "After that, opening it offers to send you a new one.");
}
