using PolicyTraining.Domain.Certifications;

namespace PolicyTraining.Domain.Tests;

internal static class SampleEvidence
{
    public static SigningEvidence At(DateTimeOffset confirmedAt, string typedName = "Ada Kowalski") => new()
    {
        BulletinNumber = "2.110",
        BulletinTitle = "Social Media",
        BulletinHash = "b",
        EditionOrdinal = 1,
        EditionHash = "e",
        Statement = "This is to certify …",
        StatementHash = "s",
        Consent = "I agree …",
        ConsentHash = "c",
        EmployeeId = Guid.Parse("0199b0f2-0000-7000-8000-000000000001"),
        TypedName = typedName,
        RosterName = "Ada Kowalski",
        Email = "ada@dma.example",
        Unit = "Wisconsin Emergency Management",
        Position = "Planner",
        SignInMethod = "password",
        SignedInAt = confirmedAt.AddHours(-1),
        ConfirmationMethod = "password",
        ViewedAt = confirmedAt.AddMinutes(-5),
        ConsentedAt = confirmedAt.AddMinutes(-4),
        NameTypedAt = confirmedAt.AddMinutes(-4),
        ConfirmedAt = confirmedAt,
        AttemptId = Guid.Parse("0199b0f2-0000-7000-8000-000000000002"),
        AttemptNumber = 1,
        CorrectAnswers = 11,
        Questions = 12,
        IpAddress = null,
        UserAgent = null,
    };
}
