using PolicyTraining.Content.Checks;
using PolicyTraining.Content.Files;
using PolicyTraining.Content.Files.Scenarios;
using PolicyTraining.Content.Findings;
using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Content;

/// <summary>What came of reading the files of a course.</summary>
/// <param name="Edition">Null when a finding is an error.</param>
/// <param name="Findings">By file and line; empty when there is nothing to mend.</param>
public sealed record ReadResult(Edition? Edition, IReadOnlyList<Finding> Findings);

/// <summary>Reads and checks the files of a course. Whatever is wrong with them is a finding, never an exception.</summary>
public static class EditionReader
{
    /// <summary>Reads and checks files that are to be published.</summary>
    public static ReadResult Read(ContentFiles files) => Read(files, Check);

    /// <summary>
    /// Reads files that were published. They were checked then; what checks have learned since must not take an edition
    /// away from the people who certify against it.
    /// </summary>
    public static ReadResult ReadPublished(ContentFiles files) => Read(files, (_, _) => { });

    /// <summary>What of a sound edition breaks with the one that was published before it.</summary>
    public static IReadOnlyList<Finding> Compare(ContentFiles files, ContentFiles published)
    {
        var findings = new FindingList();
        if (ReadFiles(new CourseFolder(files, new())) is { } course && ReadFiles(new CourseFolder(published, new())) is { } before)
            SuccessionCheck.Run(course, before, findings);
        return findings.InOrder;
    }

    private static ReadResult Read(ContentFiles files, Action<CourseFolder, CourseText?> check)
    {
        var findings = new FindingList();
        var folder = new CourseFolder(files, findings);
        var course = ReadFiles(folder);
        check(folder, course);

        var edition = course is null || findings.HasErrors ? null : course.ToEdition(files.Hash);
        return new(edition, findings.InOrder);
    }

    /// <summary>Null when a file that all others refer to could not be read; what refers to it is then not checked.</summary>
    private static CourseText? ReadFiles(CourseFolder folder)
    {
        var course = CourseFile.Read(folder);
        var bulletin = BulletinFile.Read(folder);
        var lessons = course is null ? [] : LessonFile.ReadAll(folder, course);
        var questions = QuestionFile.ReadAll(folder);
        var scenarios = ScenarioFile.ReadAll(folder);
        var glossary = GlossaryFile.Read(folder);
        var contacts = ContactsFile.Read(folder);
        var deadlines = DeadlinesFile.Read(folder);
        var receipt = ReceiptFile.Read(folder);
        if (course is null || bulletin is null || receipt is null)
            return null;

        foreach (var path in folder.Unused)
        {
            folder.Findings.Warning(
                path,
                1,
                Codes.UnusedFile,
                "Nothing refers to this file.",
                "Name it in course.yaml or bulletin/bulletin.yaml, or delete it.");
        }

        return new(course, bulletin, lessons, questions, scenarios, glossary, contacts, deadlines, receipt);
    }

    private static void Check(CourseFolder folder, CourseText? course)
    {
        if (course is not null)
            Check(course, folder.Findings);
        SchemaCheck.Run(folder.Maps, folder.Findings);
    }

    private static void Check(CourseText course, FindingList findings)
    {
        IdCheck.Run(course, findings);
        ClauseCheck.Run(course, findings);
        // What is taught cannot be judged while a lesson cannot be read.
        if (course.Lessons.Count == course.Course.Lessons.Count)
            CoverageCheck.Run(course, findings);
        ItemCheck.Run(course.Questions, findings);
        FeedbackCheck.Run(course, findings);
        GiveawayCheck.Run(course.Bulletin, course.Questions, findings);
        MisconceptionCheck.Run(course.Questions, findings);
        ScenarioCheck.Run(course, findings);
        LessonCheck.Run(course.Lessons, course.Questions, findings);
        DrawCheck.Run(course.Course, course.Groups, course.Questions, findings);
        ReferenceCheck.Run(course, findings);
        GlossaryCheck.Run(course.Glossary, findings);
        ProseCheck.Run(course, findings);
        ReadabilityCheck.Run(course, findings);
    }
}
