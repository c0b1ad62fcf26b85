namespace PolicyTraining.Domain.Certifications;

/// <summary>How much a seal proves by itself (PAdES baseline, ETSI EN 319 142-1).</summary>
public enum SealLevel
{
    /// <summary>Who sealed it, and that nothing was changed since; when, only by the seal's own word.</summary>
    BaselineB,

    /// <summary>Also when, by the word of a time-stamp authority.</summary>
    BaselineT,
}

public static class SealLevels
{
    extension(DateTimeOffset? stampedAt)
    {
        public SealLevel LevelOfSeal => stampedAt is null ? SealLevel.BaselineB : SealLevel.BaselineT;
    }

    extension(SealLevel level)
    {
        /// <summary>As the standard calls it: <c>PAdES B-T</c>.</summary>
        public string Name => level == SealLevel.BaselineT ? "PAdES B-T" : "PAdES B-B";
    }
}
