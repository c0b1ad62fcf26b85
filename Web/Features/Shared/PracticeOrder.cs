using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using PolicyTraining.Domain.Assessment;
using PolicyTraining.Domain.Items;

namespace PolicyTraining.Web.Features.Shared;

/// <summary>
/// The order in which a person sees a practice question's parts: always the same one for them, and another for their
/// neighbour, so that nobody learns that the answer is the second.
/// </summary>
public static class PracticeOrder
{
    public static IReadOnlyList<string> Of(Item item, Guid assignmentId)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{assignmentId}/{item.Id}"));
        return item.Interaction.Arrange(new Shuffle(BinaryPrimitives.ReadInt64LittleEndian(hash)));
    }
}
