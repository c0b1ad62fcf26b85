namespace PolicyTraining.Web.Data.Mappings;

/// <summary>How text is compared where it is not compared code point by code point.</summary>
public static class Collations
{
    /// <summary>Capitals are small letters. SQLite has it built in, of ASCII alone; on PostgreSQL the model defines it, of all letters.</summary>
    public const string IgnoringCase = "NOCASE";
}
