using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyTraining.Content.Findings;

/// <summary>Findings in SARIF 2.1.0, which code hosts and editors show beside the lines they are about.</summary>
public static class SarifLog
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static readonly List<string> Ordered = [.. Codes.All.Keys];

    /// <param name="findings">Each with the address of its file: relative to the repository where it can be, else absolute.</param>
    public static string Write(IEnumerable<(string Address, Finding Finding)> findings)
    {
        var driver = new JsonObject { ["name"] = "PolicyTraining content check", ["rules"] = Array(Ordered.Select(Rule)) };
        var run = new JsonObject
        {
            ["tool"] = new JsonObject { ["driver"] = driver },
            ["columnKind"] = "utf16CodeUnits",
            ["results"] = Array(findings.Select(found => Result(found.Address, found.Finding))),
        };
        var log = new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(run),
        };
        return log.ToJsonString(Indented);
    }

    private static JsonObject Rule(string code) => new()
    {
        ["id"] = code,
        ["name"] = Codes.All[code].Name,
        ["shortDescription"] = Text(Codes.All[code].Meaning),
        ["help"] = Text($"{Codes.All[code].Meaning} Each finding says how to mend it; docs/course-files.md explains the files."),
    };

    private static JsonObject Result(string address, Finding finding) => new()
    {
        ["ruleId"] = finding.Code,
        ["ruleIndex"] = Ordered.IndexOf(finding.Code),
        ["level"] = finding.Severity == Severity.Error ? "error" : "warning",
        ["message"] = Text($"{finding.Message} → {finding.Fix}"),
        ["locations"] = new JsonArray(new JsonObject
        {
            ["physicalLocation"] = new JsonObject
            {
                ["artifactLocation"] = new JsonObject { ["uri"] = address },
                ["region"] = new JsonObject { ["startLine"] = finding.Line },
            },
        }),
    };

    private static JsonObject Text(string text) => new() { ["text"] = text };

    private static JsonArray Array(IEnumerable<JsonObject> items) => [.. items];
}
