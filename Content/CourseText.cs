using PolicyTraining.Content.Files;
using PolicyTraining.Content.Files.Scenarios;
using PolicyTraining.Domain.Assessment;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Learning;
using Review = PolicyTraining.Content.Files.Review;

namespace PolicyTraining.Content;

/// <summary>Everything the files of one edition say, before it is known whether it fits together.</summary>
internal sealed record CourseText(
    Course Course,
    BulletinText Bulletin,
    IReadOnlyList<LessonText> Lessons,
    Questions Questions,
    IReadOnlyList<ScenarioText> Scenarios,
    IReadOnlyList<TermText> Glossary,
    IReadOnlyList<ContactText> Contacts,
    IReadOnlyList<DeadlineText> Deadlines,
    ReceiptText Receipt)
{
    /// <summary>Makes the edition of files in which nothing wrong was found.</summary>
    public Edition ToEdition(string contentHash) => new(
        new Bulletin(Bulletin.Number.Value, Bulletin.Title, [.. Bulletin.Parts, ReceiptPart]),
        Course.Edition,
        contentHash,
        Course.EffectiveOn,
        ReceiptForm,
        Deadlines.Single(deadline => deadline.Id.Value == Receipt.Deadline.Value).Days,
        [.. Lessons.Select(ToLesson)],
        new QuestionBank([.. Questions.Assessment.Select(item => item.Item)]),
        new AssessmentRules(Groups, Course.PassPercent),
        [.. Questions.Misconceptions.Select(misconception => misconception.Value)],
        Course.Waived.ToDictionary(waiver => waiver.Clause.Value, waiver => waiver.Reason));

    /// <summary>What each lesson, item and scenario was read against.</summary>
    public IEnumerable<Review> Reviews =>
        [.. Lessons.Select(lesson => lesson.Review), .. Questions.All.Select(item => item.Review), .. Scenarios.Select(scenario => scenario.Review)];

    /// <summary>What is drawn, in the order it is asked.</summary>
    public IReadOnlyList<ClauseGroup> Groups => [.. Course.Draw.Select(ToGroup)];

    private ClauseGroup ToGroup(DrawText draw)
    {
        var named = Course.Groups.FirstOrDefault(group => group.Name.Value == draw.Name.Value);
        var clauses = named?.Clauses.Select(clause => clause.Value)
            ?? Bulletin.Clauses.Select(clause => clause.Value.Id).Where(id => id.Section == draw.Name.Value);
        return new(draw.Name.Value, [.. clauses], draw.Count);
    }

    /// <summary>The certification form stands after the bulletin's own parts, under its title and without letters.</summary>
    private Part ReceiptPart => new("", Receipt.Title, [new Section("receipt", "", "", Bulletin.Receipt)]);

    private ReceiptForm ReceiptForm => new(
        Receipt.Letterhead,
        Receipt.Title,
        Clause(Receipt.Statement.Value),
        Receipt.SignatureLabel,
        Receipt.DateLabel,
        Receipt.NameLabel,
        Clause(Receipt.Return.Value),
        Contacts.Single(contact => contact.Id.Value == Receipt.Contact.Value).Contact,
        Receipt.Consent);

    private Clause Clause(string id) => Bulletin.Clauses.Single(clause => clause.Value.Id.Value == id).Value;

    private Lesson ToLesson(LessonText lesson) =>
        new(lesson.Id.Value, lesson.Title, lesson.Summary, lesson.Minutes, [.. lesson.Blocks.Select(ToBlock)]);

    private Block ToBlock(BlockText block) => block switch
    {
        TeachingText teaching => new TeachingBlock(
            teaching.Id.Value,
            teaching.Title,
            TeachingMarkdown.ToHtml(teaching.Markdown, TermsBeside(teaching)),
            [.. teaching.Cards.Select(card => card.Value)]),
        PlayText => new ScenarioBlock(block.Id.Value, Scenarios.Single(scenario => scenario.Id.Value == block.Id.Value).Scenario),
        _ => new PracticeBlock(block.Id.Value, Questions.Practice.Single(item => item.Id.Value == block.Id.Value).Item),
    };

    /// <summary>The terms to link from a block: all but those whose definition is on the same screen.</summary>
    private IEnumerable<LinkedTerm> TermsBeside(TeachingText block) =>
        from term in Glossary
        where block.Cards.All(card => card.Value != term.Clause.Value)
        select new LinkedTerm($"/policy/{Bulletin.Number.Value}#{term.Clause.Value}", [.. term.Words.Select(word => word.Value)]);
}
