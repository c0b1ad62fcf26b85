using System.Text.Json;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Items;

namespace PolicyTraining.Content.Tests;

public class SnapshotTests
{
    [Fact]
    public void A_stored_snapshot_makes_the_same_edition()
    {
        var restored = ContentFiles.FromJson(Shipped.Files.ToJson());

        var edition = EditionReader.ReadPublished(restored).Edition.ShouldNotBeNull();

        restored.Hash.ShouldBe(Shipped.Files.Hash);
        edition.ContentHash.ShouldBe(Shipped.Edition.ContentHash);
        edition.BulletinHash.ShouldBe(Shipped.Edition.BulletinHash);
        Described(edition).ShouldBe(Described(Shipped.Edition));
    }

    /// <summary>Files of the first layout: no types of items, no misconceptions, a draw by sections.</summary>
    [Fact]
    public void What_was_published_stays_readable_whatever_checks_have_learned_since()
    {
        var published = ContentFiles.FromJson(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reference", "edition-1.json")));

        var edition = EditionReader.ReadPublished(published).Edition.ShouldNotBeNull();

        edition.Bank.Items.Count.ShouldBe(42);
        edition.Bank.Items.ShouldAllBe(item => item.Interaction is SingleChoice);
        edition.Assessment.Groups.Select(group => group.Name).ShouldBe(["I.A", "I.B", "II.A", "II.B", "II.C", "receipt"]);
        edition.Assessment.Questions.ShouldBe(12);

    }

    [Fact]
    public void A_snapshot_that_was_changed_makes_no_edition()
    {
        var changed = Shipped.Files.With("course.yaml", "schema: 1\n");

        EditionReader.ReadPublished(changed).Edition.ShouldBeNull();
    }

    [Fact]
    public void Line_ends_of_another_system_do_not_change_the_hash()
    {
        var texts = Shipped.Files.Paths.ToDictionary(path => path, path => Shipped.Files.Find(path)!.ReplaceLineEndings("\r\n"));

        var files = new ContentFiles(texts);

        files.Hash.ShouldBe(Shipped.Files.Hash);
        Shipped.NewFindingsOf(files).ShouldBeEmpty();
    }

    [Fact]
    public void A_changed_word_changes_the_hash_of_the_files_and_not_of_the_bulletin()
    {
        var files = Shipped.With("course.yaml", "pass-percent: 80", "pass-percent: 90");

        var edition = EditionReader.ReadPublished(files).Edition.ShouldNotBeNull();

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
