namespace PolicyTraining.Web.Features.Hr.Mail;

/// <summary>The query string of the list, as anybody may have typed it.</summary>
public sealed class MailSearch
{
    /// <summary>Such as <c>assignment-notice</c>.</summary>
    public string? Kind { get; set; }

    /// <summary>Such as <c>sent</c>.</summary>
    public string? State { get; set; }

    /// <summary>Part of a recipient, a subject or a name.</summary>
    public string? Q { get; set; }

    /// <summary>The last letter of the page before.</summary>
    public string? After { get; set; }
}
