using PolicyTraining.Domain;

namespace PolicyTraining.Web.Mail.Letters;

/// <summary>Sent by an administrator to see whether letters arrive and what they look like.</summary>
public sealed record TestLetter(Correspondent Recipient, DateTimeOffset SentAt)
{
    public Letter ToLetter() => new()
    {
        Subject = $"Test letter of {SentAt.Utc}",
        To = [Recipient],
        Preheader = "If you can read this, mail works. There is nothing to do.",
        Heading = "Mail works",
        Parts =
        [
            new Paragraph("This is what letters look like. There is nothing to do."),
            new FactTable([new("Sent", SentAt.Utc)]),
        ],
        Because = $"You receive this because an administrator asked for a test letter to {Recipient.Address}.",
    };
}
