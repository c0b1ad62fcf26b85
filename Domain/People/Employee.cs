namespace PolicyTraining.Domain.People;

/// <summary>A person in the agency's roster. May have an account; who supervises follows from here and nowhere else.</summary>
public sealed class Employee
{
    private Employee() { } // EF Core

    /// <param name="name">Full name as the roster has it; the signature is compared with it.</param>
    /// <param name="email">Where the agency writes to this person.</param>
    /// <param name="unit">Bureau, directorate or wing.</param>
    /// <param name="number">The agency's own number for this person, as it is written there.</param>
    public Employee(
        string name, string email, string unit, string position, DateOnly hiredOn, Guid? supervisorId = null, string? number = null)
    {
        Name = Tidy(name);
        Email = Tidy(email);
        Unit = Tidy(unit);
        Position = Tidy(position);
        HiredOn = hiredOn;
        SupervisorId = supervisorId;
        Number = NumberOf(number);
        Rule.Require(Name.Length > 0, "An employee needs a name.");
        Rule.Require(Email.Contains('@', StringComparison.Ordinal), "An employee needs an e-mail address.");
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The agency's own number for this person, leading zeros and all; null where none is known.</summary>
    public string? Number { get; private set; }

    public string Name { get; private set; } = "";

    public string Email { get; private set; } = "";

    public string Unit { get; private set; } = "";

    public string Position { get; private set; } = "";

    public DateOnly HiredOn { get; private set; }

    /// <summary>The employee who supervises this one; without one, HR stands in.</summary>
    public Guid? SupervisorId { get; private set; }

    /// <summary>The last day of employment, once known; the record stays, the mail stops.</summary>
    public DateOnly? LeftOn { get; private set; }

    /// <summary>Since when duty has been suspended, as in unpaid leave or an inquiry; the person comes back, or leaves.</summary>
    public DateOnly? SuspendedOn { get; private set; }

    public bool HasLeft => LeftOn is not null;

    public bool IsSuspended => SuspendedOn is not null && !HasLeft;

    /// <summary>Works here now: is counted, written to, and may sign in.</summary>
    public bool IsActive => LeftOn is null && SuspendedOn is null;

    /// <summary>To stand after the name: <c>has left</c>; null for whoever works here now.</summary>
    public string? WhyAway => HasLeft ? "has left" : IsSuspended ? "is suspended" : null;

    /// <summary>Goes to another unit or position, or has what the roster says of them corrected.</summary>
    public void Transfer(string unit, string position) => (Unit, Position) = (Tidy(unit), Tidy(position));

    /// <exception cref="RuleBrokenException">The employee would supervise themself.</exception>
    public void ReportTo(Guid? supervisorId)
    {
        Rule.Require(supervisorId != Id, "Nobody supervises themself. Choose another supervisor.");
        SupervisorId = supervisorId;
    }

    public void Leave(DateOnly on) => LeftOn = on;

    /// <summary>Came back, or never left.</summary>
    /// <exception cref="RuleBrokenException">The roster does not say that they left.</exception>
    public void Return()
    {
        Rule.Require(HasLeft, $"{Name} has not left, so there is no departure to undo.");
        LeftOn = null;
    }

    /// <exception cref="RuleBrokenException">They left, or are suspended already.</exception>
    public void Suspend(DateOnly on)
    {
        Rule.Require(IsActive, $"{Name} {WhyAway} already.");
        SuspendedOn = on;
    }

    /// <exception cref="RuleBrokenException">They are not suspended.</exception>
    public void Resume()
    {
        Rule.Require(IsSuspended, $"{Name} is not suspended.");
        SuspendedOn = null;
    }

    /// <summary>Has what the roster says of them corrected. What was issued before keeps the name it was issued under.</summary>
    /// <exception cref="RuleBrokenException">There is no name, or no usable address.</exception>
    public void Correct(string name, string email, string? number)
    {
        Rule.Require(Tidy(name).Length > 0, "An employee needs a name.");
        Rule.Require(email.Contains('@', StringComparison.Ordinal), "An employee needs an e-mail address.");
        (Name, Email, Number) = (Tidy(name), Tidy(email), NumberOf(number));
    }

    /// <summary>Has the day of hire corrected; what was assigned before keeps its dates.</summary>
    public void CorrectHireDate(DateOnly hiredOn) => HiredOn = hiredOn;

    /// <summary>Names are compared and printed, so they are kept in NFC, without stray blanks and without what nobody sees.</summary>
    public static string Tidy(string text) =>
        string.Join(' ', PlainText.Of(text).Composed().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? NumberOf(string? number) => string.IsNullOrWhiteSpace(number) ? null : Tidy(number);
}
