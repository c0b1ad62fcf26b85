using PolicyTraining.Content.Findings;
using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Content.Tests;

/// <summary>The course as it is shipped, and the mistakes an author could make in it.</summary>
internal static class Shipped
{
    public static ContentFiles Files { get; } = ContentFiles.FromFolder(ShippedBulletins.Folder(ShippedBulletins.SocialMedia));

    public static ReadResult Result { get; } = EditionReader.Read(Files);

    public static Edition Edition { get; } = EditionReader.ReadPublished(Files).Edition.ShouldNotBeNull();

    /// <summary>The shipped files with the first occurrence of some text replaced.</summary>
    public static ContentFiles With(string path, string replace, string by)
    {
        var text = Files.Find(path).ShouldNotBeNull();
        var at = text.IndexOf(replace, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, $"'{replace}' does not stand in {path}.");
        return Files.With(path, text.Remove(at, replace.Length).Insert(at, by));
    }

    /// <summary>The line, from 1, on which some text first stands in a shipped file.</summary>
    public static int LineOf(string path, string text)
    {
        var lines = Files.Find(path).ShouldNotBeNull().Split('\n');
        return Array.FindIndex(lines, line => line.Contains(text, StringComparison.Ordinal)) + 1;
    }

    /// <summary>The shipped files with one edit, in which ▶ marks the line that should be found fault with.</summary>
    public static (ContentFiles Files, int Line) Edited(string path, string replace, string by)
    {
        var marked = With(path, replace, by).Find(path)!;
        var line = marked.AsSpan(0, marked.IndexOf('▶', StringComparison.Ordinal)).Count('\n') + 1;
        return (Files.With(path, marked.Replace("▶", "", StringComparison.Ordinal)), line);
    }

    /// <summary>What is found in files and not in the shipped ones.</summary>
    public static IReadOnlyList<Finding> NewFindingsOf(ContentFiles files) =>
        [.. EditionReader.Read(files).Findings.ExceptBy(Result.Findings.Select(What), What)];

    /// <summary>Reads files that should have one finding more than the shipped ones.</summary>
    public static Finding OnlyFindingOf(ContentFiles files) => NewFindingsOf(files).ShouldHaveSingleItem();

    /// <summary>A finding wherever an edit above it has moved it.</summary>
    private static string What(Finding finding) => $"{finding.File} {finding.Code} {finding.Message}";
}
