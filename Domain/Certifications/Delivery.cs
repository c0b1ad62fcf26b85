namespace PolicyTraining.Domain.Certifications;

/// <summary>The mail server accepted the certification for WING-SHR.</summary>
/// <param name="MessageId">The Message-ID under which it was, and would again be, sent.</param>
/// <param name="ServerReply">The server's own words.</param>
public sealed record Delivery(Guid CertificationId, string Recipient, string MessageId, string ServerReply, DateTimeOffset At);

/// <summary>HR says that it has the certification.</summary>
public sealed record Confirmation(Guid CertificationId, string By, DateTimeOffset At);
