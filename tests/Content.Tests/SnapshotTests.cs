using System.Text.Json;
using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Content.Tests;

public class SnapshotTests
{
    [Fact]
    public void A_stored_snapshot_makes_the_same_edition()
    {
        var restored = ContentFiles.FromJson(Shipped.Files.ToJson());

        var edition = EditionReader.Read(restored).Edition.ShouldNotBeNull();

        restored.Hash.ShouldBe(Shipped.Files.Hash);
        edition.ContentHash.ShouldBe(Shipped.Edition.ContentHash);
        edition.BulletinHash.ShouldBe(Shipped.Edition.BulletinHash);
        Described(edition).ShouldBe(Described(Shipped.Edition));
    }

    [Fact]
    public void Line_ends_of_another_system_do_not_change_the_hash()
    {
        var texts = Shipped.Files.Paths.ToDictionary(path => path, path => Shipped.Files.Find(path)!.ReplaceLineEndings("\r\n"));

        var files = new ContentFiles(texts);

        files.Hash.ShouldBe(Shipped.Files.Hash);
        EditionReader.Read(files).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_changed_word_changes_the_hash_of_the_files_and_not_of_the_bulletin()
    {
        var files = Shipped.With("course.yaml", "pass-percent: 80", "pass-percent: 90");

        var edition = EditionReader.Read(files).Edition.ShouldNotBeNull();

        edition.ContentHash.ShouldNotBe(Shipped.Edition.ContentHash);
        edition.BulletinHash.ShouldBe(Shipped.Edition.BulletinHash);
    }

    [Fact]
    public void A_file_under_another_name_changes_the_hash()
    {
        var texts = Shipped.Files.Paths.ToDictionary(path => path, path => Shipped.Files.Find(path)!);
        texts["lessons/renamed.md"] = texts["lessons/the-words.md"];
        _ = texts.Remove("lessons/the-words.md");

        new ContentFiles(texts).Hash.ShouldNotBe(Shipped.Files.Hash);
    }

    /// <summary>Everything the edition says, to compare; blocks once more, because a list of them writes only their common part.</summary>
    private static string Described(Edition edition) =>
        JsonSerializer.Serialize(edition) + JsonSerializer.Serialize(edition.Lessons.SelectMany(lesson => lesson.Blocks).Cast<object>());
}
