using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PolicyTraining.Web.Data;

/// <summary>A few small facts kept as JSON in the row they belong to; the list is replaced as a whole, never changed in place.</summary>
internal static class JsonList
{
    extension<T>(PropertyBuilder<IReadOnlyList<T>> property)
    {
        public void HasJson() => property.HasConversion(
            new ValueConverter<IReadOnlyList<T>, string>(list => Write(list), text => Read<T>(text)),
            new ValueComparer<IReadOnlyList<T>>((one, other) => one!.SequenceEqual(other!), list => list.Count, list => list));
    }

    private static string Write<T>(IReadOnlyList<T> list) => JsonSerializer.Serialize(list);

    private static List<T> Read<T>(string text) => JsonSerializer.Deserialize<List<T>>(text) ?? [];
}
