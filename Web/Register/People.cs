namespace PolicyTraining.Web.Register;

/// <summary>Whose assignments are counted.</summary>
public enum People
{
    /// <summary>Employees who work here now.</summary>
    Active,

    /// <summary>Those whose duty is suspended, and who may come back.</summary>
    Suspended,

    /// <summary>Those who do not any more.</summary>
    Former,

    /// <summary>All of them.</summary>
    Everyone,
}
