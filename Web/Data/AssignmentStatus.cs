namespace PolicyTraining.Web.Data;

/// <summary>The lists of assignments HR works through. They overlap: what is overdue is outstanding as well.</summary>
public enum AssignmentStatus
{
    All,

    /// <summary>Still asks something of the employee.</summary>
    Outstanding,

    /// <summary>Outstanding, and nobody knows yet that the employee has the bulletin.</summary>
    AwaitingReceipt,
    DueSoon,
    Overdue,

    /// <summary>Overdue for so long that HR decides what is to happen.</summary>
    ToDecide,

    /// <summary>Declined to sign, and neither signed nor closed since.</summary>
    Declined,

    /// <summary>Signed, and on its way to WING-SHR.</summary>
    OnTheWay,

    /// <summary>Delivered, confirmed, or received on paper.</summary>
    Returned,

    /// <summary>Returned, and signed on paper.</summary>
    OnPaper,

    /// <summary>Delivered, and not yet confirmed by HR.</summary>
    Unconfirmed,

    /// <summary>Exempted or ended without a signature.</summary>
    Closed,
}
