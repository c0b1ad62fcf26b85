using System.Text.Json;
using Json.Schema;
using YamlDotNet.Serialization;

namespace PolicyTraining.Content.Tests.Schemas;

/// <summary>An editor with completion, which knows of a file what its first line says: reads YAML and schema in its own way.</summary>
internal static class Editor
{
    private const string Naming = "# yaml-language-server: $schema=";

    private static readonly Dictionary<string, JsonSchema> Schemas = Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Schemas"))
        .ToDictionary(path => path, path => JsonSchema.FromText(File.ReadAllText(path)));

    public static bool Accepts(string path, string text)
    {
        var typed = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize(text);
        var json = new SerializerBuilder().JsonCompatible().Build().Serialize(typed);
        return Schemas[SchemaOf(path)].Evaluate(JsonDocument.Parse(json).RootElement).IsValid;
    }

    /// <summary>The schema a shipped file names, found from where the file lies.</summary>
    public static string SchemaOf(string path)
    {
        var first = Shipped.Files.Find(path).ShouldNotBeNull().Split('\n')[0];
        first.ShouldStartWith(Naming);
        return Path.GetFullPath(
            first[Naming.Length..],
            Path.GetDirectoryName(Path.Combine(ShippedBulletins.Folder(ShippedBulletins.SocialMedia), path))!);
    }
}
