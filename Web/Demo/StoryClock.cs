namespace PolicyTraining.Web.Demo;

/// <summary>A clock that is set to the moments of a story.</summary>
internal sealed class StoryClock : TimeProvider
{
    public DateTimeOffset Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now;
}
