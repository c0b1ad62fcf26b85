using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;

namespace PolicyTraining.Web.Tests.Faults;

/// <summary>Makes malformed requests out of forms and endpoints; the same seed makes the same ones.</summary>
/// <param name="ids">Ids that stand in addresses of other roles.</param>
internal sealed partial class FuzzRequests(Random random, string token, IReadOnlyList<string> ids)
{
    private const string TokenField = "__RequestVerificationToken";

    private static readonly string[] Methods = ["GET", "GET", "POST", "POST", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE"];

    /// <summary>By which the product tells what a file is.</summary>
    private static readonly byte[][] Beginnings =
        [[], "%PDF-1.7\n"u8.ToArray(), [0x50, 0x4B, 0x03, 0x04], [0xFF, 0xD8, 0xFF], [0x89, .. "PNG\r\n\u001a\n"u8], "Name,E-mail\n"u8.ToArray()];

    private static readonly string[] Queries =
        ["assignment", "page", "status", "sort", "search", "unit", "returnUrl", "token", "account", "after", "before", "clause", "block", "moved", "record", "edition", "from", "to", "query"];

    /// <summary>A form of the product with a few of its fields spoilt.</summary>
    public HttpRequestMessage Of(FoundForm form)
    {
        var fields = form.Fields.Where(field => field.Key != TokenField).ToList();
        for (var spoils = random.Next(1, 4); spoils > 0; spoils--)
            Spoil(fields);
        fields.Add(KeyValuePair.Create(TokenField, token));

        var address = random.Next(4) == 0 ? WithOtherIds(form.Action) : form.Action;
        return form.Method == "get"
            ? new(HttpMethod.Get, $"{address.Split('?')[0]}?{string.Join('&', fields.Where(field => field.Key != TokenField).Select(field => $"{Escaped(field.Key)}={Escaped(field.Value)}"))}")
            : new(HttpMethod.Post, address) { Content = Content(fields, form.Enctype) };
    }

    /// <summary>An endpoint with what was never meant for its route, its method and its query.</summary>
    public HttpRequestMessage Of(RouteEndpoint endpoint)
    {
        var path = RouteParameter().Replace("/" + endpoint.RoutePattern.RawText?.TrimStart('/'), _ => random.Next(2) == 0 ? Pick(ids) : Escaped(Word()));
        var parameters = endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()?.Parameters.Select(parameter => parameter.Name).ToList() ?? [];
        var names = parameters.Concat(Queries).ToList();
        var query = Enumerable.Range(0, random.Next(4)).Select(_ => $"{Escaped(Pick(names))}={(random.Next(3) == 0 ? Pick(FuzzWords.Encoded) : random.Next(3) == 0 ? Pick(ids) : Escaped(Word()))}");
        var method = new HttpMethod(Pick(Methods));
        var request = new HttpRequestMessage(method, $"{path}?{string.Join('&', query)}");
        if (method == HttpMethod.Post || method == HttpMethod.Put || method == HttpMethod.Patch)
            request.Content = Content([.. names.Take(random.Next(8)).Select(name => KeyValuePair.Create(name, Word())), KeyValuePair.Create(TokenField, token)], null);
        if (random.Next(4) == 0)
        {
            var (name, value) = Pick(FuzzWords.Headers);
            if (name != "Content-Encoding")
                request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    private void Spoil(List<KeyValuePair<string, string>> fields)
    {
        if (fields.Count == 0)
        {
            fields.Add(KeyValuePair.Create("Extra", Word()));
            return;
        }

        var at = random.Next(fields.Count);
        var (name, _) = fields[at];
        switch (random.Next(10))
        {
            case 0:
                fields.RemoveAt(at);
                break;
            case 1:
                fields.Add(KeyValuePair.Create(name, Word()));
                break;
            case 2:
                fields[at] = KeyValuePair.Create($"{name}[{Pick(["0", "", "-1", "2147483647", "x", "a]["])}]", Word());
                break;
            case 3:
                fields.Add(KeyValuePair.Create($"{name}.{Pick(["Value", "Length", "", "x.y.z"])}", Word()));
                break;
            case 4:
                fields[at] = KeyValuePair.Create(name, Pick(ids));
                break;
            case 5:
                fields.AddRange(Enumerable.Repeat(KeyValuePair.Create(name, Word(longest: 20)), 200));
                break;
            default:
                fields[at] = KeyValuePair.Create(name, Word());
                break;
        }
    }

    private HttpContent Content(List<KeyValuePair<string, string>> fields, string? enctype)
    {
        var encoded = string.Join('&', fields.Select(field => $"{Escaped(field.Key)}={(random.Next(12) == 0 && field.Key != TokenField ? Pick(FuzzWords.Encoded) : Escaped(field.Value))}"));
        return (random.Next(14), enctype) switch
        {
            (0, _) => Text("{\"a\":[1,{\"b\":null}]}", "application/json"),
            (1, _) => Text("<a/>", "text/xml"),
            (2, _) => Text(encoded, "application/octet-stream"),
            (3, _) => Text(encoded, "application/x-www-form-urlencoded; charset=utf-7"),
            (4, _) => Text("--b\r\nContent-Disposition: form-data; name=\"" + fields[0].Key + "\"\r\n\r\ncut o", "multipart/form-data; boundary=b"),
            (5, _) => Text("nothing of the kind", "multipart/form-data"),
            (6, _) => Multipart(fields, withFile: true),
            (_, "multipart/form-data") => Multipart(fields, withFile: random.Next(3) > 0),
            _ => Text(encoded, "application/x-www-form-urlencoded"),
        };
    }

    private MultipartFormDataContent Multipart(List<KeyValuePair<string, string>> fields, bool withFile)
    {
        var content = new MultipartFormDataContent("x" + random.Next());
        foreach (var (name, value) in fields.Where(field => field.Key.Length > 0 && !field.Key.Any(char.IsControl)))
            content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(value)), $"\"{name.Replace("\"", "", StringComparison.Ordinal)}\"");
        if (withFile)
        {
            var bytes = new byte[random.Next(2_000)];
            random.NextBytes(bytes);
            content.Add(new ByteArrayContent([.. Pick(Beginnings), .. bytes]), Pick(["File", "Files", "files", "Roster", "file"]), Pick(["a.pdf", "..%2f..%2fx.png", "con", "a\u00e9.csv", "x.exe"]));
        }

        return content;
    }

    private string WithOtherIds(string address) => Id().Replace(address, _ => Pick(ids));

    private string Word(int longest = int.MaxValue)
    {
        var word = Pick(FuzzWords.Values);
        return word.Length > longest ? word[..longest] : word;
    }

    private T Pick<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    private static ByteArrayContent Text(string text, string type)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }

    /// <summary>Long values stand in forms; in an address the server itself would refuse them before the product is asked.</summary>
    private static string Escaped(string text) => Uri.EscapeDataString(text.Length > 3_000 ? text[..1_500] : text);

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex RouteParameter();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Id();
}
