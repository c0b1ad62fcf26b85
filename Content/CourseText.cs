using PolicyTraining.Content.Files;
using PolicyTraining.Domain.Assessment;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Learning;

namespace PolicyTraining.Content;

/// <summary>Everything the files of one edition say, before it is known whether it fits together.</summary>
internal sealed record CourseText(
    Course Course,
    BulletinText Bulletin,
    IReadOnlyList<LessonText> Lessons,
    Questions Questions,
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
        new AssessmentRules([.. Course.Draw.Select(draw => draw.Value)], Course.PassPercent));

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
            TeachingMarkdown.ToHtml(teaching.Markdown),
            [.. teaching.Cards.Select(card => card.Value)]),
        _ => new PracticeBlock(block.Id.Value, Questions.Practice.Single(item => item.Id.Value == block.Id.Value).Item),
    };
}
