using System.Text.Json;

namespace PolicyTraining.Web.Tests.Documents;

/// <summary>The structure of a document as qpdf reads it.</summary>
internal sealed class StructureTree
{
    private readonly JsonElement _objects;

    private StructureTree(JsonElement objects) => _objects = objects;

    public static async Task<StructureTree> OfAsync(byte[] pdf)
    {
        var (exitCode, output) = await Tool.RunAsync("qpdf", pdf, "--json=2");
        exitCode.ShouldBe(0, output);
        using var json = JsonDocument.Parse(output);
        return new StructureTree(json.RootElement.GetProperty("qpdf")[1].Clone());
    }

    public JsonElement Catalog => At(_objects.GetProperty("trailer").GetProperty("value").GetProperty("/Root"));

    public IEnumerable<JsonElement> Pages => At(Catalog.GetProperty("/Pages")).GetProperty("/Kids").EnumerateArray().Select(At);

    public JsonElement Root => At(At(Catalog.GetProperty("/StructTreeRoot")).GetProperty("/K")[0]);

    /// <summary>Every element in reading order.</summary>
    public IEnumerable<JsonElement> Elements => Below(Root).Prepend(Root);

    /// <summary>The object a reference leads to; anything else is itself.</summary>
    public JsonElement At(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && _objects.TryGetProperty($"obj:{value.GetString()}", out var found)
            ? found.TryGetProperty("value", out var content) ? content : found.GetProperty("stream").GetProperty("dict")
            : value;

    public static string TypeOf(JsonElement element) => element.GetProperty("/S").GetString()![1..];

    /// <summary>The elements directly below, without the contents they hold.</summary>
    public IEnumerable<JsonElement> Children(JsonElement element) =>
        element.GetProperty("/K").EnumerateArray().Where(kid => kid.ValueKind == JsonValueKind.String).Select(At);

    /// <summary>The contents an element holds: marked content, or an annotation.</summary>
    public static IEnumerable<JsonElement> Contents(JsonElement element) =>
        element.GetProperty("/K").EnumerateArray().Where(kid => kid.ValueKind == JsonValueKind.Object);

    /// <summary>What the parent tree gives for a page's or an annotation's key.</summary>
    public JsonElement Parent(int key)
    {
        var numbers = At(Catalog.GetProperty("/StructTreeRoot")).GetProperty("/ParentTree").GetProperty("/Nums").EnumerateArray().ToList();
        return numbers[numbers.FindIndex(number => number.ValueKind == JsonValueKind.Number && number.GetInt32() == key) + 1];
    }

    private IEnumerable<JsonElement> Below(JsonElement element) => Children(element).SelectMany(child => Below(child).Prepend(child));
}
