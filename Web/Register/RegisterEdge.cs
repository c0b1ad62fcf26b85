using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.WebUtilities;

namespace PolicyTraining.Web.Register;

/// <summary>
/// The row at the edge of a page, by what the list is sorted by: the next page begins beyond it, whatever was added or removed
/// meanwhile. It holds nothing that its reader has not just seen.
/// </summary>
/// <param name="Part">Which part of the list the row is in.</param>
public sealed record RegisterEdge(int Part, DateOnly? Date, string? Text, string Name, Guid Id)
{
    /// <summary>In the query string: <c>?after=…</c>.</summary>
    [JsonIgnore]
    public string Token => WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(this));

    /// <param name="parts">How many parts the list has.</param>
    /// <returns>Null when nobody can make sense of it.</returns>
    public static RegisterEdge? Find(string token, int parts)
    {
        try
        {
            var edge = JsonSerializer.Deserialize<RegisterEdge>(WebEncoders.Base64UrlDecode(token));
            return edge is { Name: not null } && edge.Part >= 0 && edge.Part < parts ? edge : null;
        }
        catch (Exception fault) when (fault is FormatException or JsonException)
        {
            return null;
        }
    }
}
