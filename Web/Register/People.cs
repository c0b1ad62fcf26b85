namespace PolicyTraining.Web.Register;

/// <summary>Whose assignments are counted.</summary>
public enum People
{
    /// <summary>Employees who work here now.</summary>
    Active,

    /// <summary>Those who do not any more.</summary>
    Former,

    /// <summary>Both.</summary>
    Everyone,
}
