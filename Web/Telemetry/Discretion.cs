using System.Diagnostics;
using OpenTelemetry;

namespace PolicyTraining.Web.Telemetry;

/// <summary>
/// Takes out of each trace what may tell of a person: the address of a page may hold a record's number or a token that speaks for
/// somebody. The route says which page it was.
/// </summary>
internal sealed class Discretion : BaseProcessor<Activity>
{
    private static readonly string[] Telling = ["url.path", "url.query", "user_agent.original", "client.address", "network.peer.address"];

    public override void OnEnd(Activity activity)
    {
        foreach (var tag in Telling)
            activity.SetTag(tag, null);
    }
}
