namespace PolicyTraining.Web.Identity.SingleSignOn;

/// <summary>Why somebody who came from the provider, or wanted to go there, was not let in.</summary>
public enum SingleSignOnRefusal
{
    /// <summary>The provider does not answer.</summary>
    Unavailable,

    /// <summary>The person, or the provider, said no.</summary>
    Denied,

    /// <summary>What came back is not what was asked for: too late, used before, or not the provider's.</summary>
    Invalid,

    /// <summary>The roster has nobody like that, or the provider vouches for no address.</summary>
    Unknown,

    /// <summary>The account is bound to somebody else at the provider.</summary>
    BoundToAnother,

    /// <summary>The person has left or is suspended.</summary>
    Away,

    /// <summary>Somebody else than the signed-in person confirmed, or nobody is signed in any more.</summary>
    SomebodyElse,

    /// <summary>The provider vouches for an earlier sign-in only.</summary>
    NotFresh,
}
