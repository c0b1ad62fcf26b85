using PolicyTraining.Domain;
using PolicyTraining.Domain.Assessment;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Learning;

namespace PolicyTraining.Web.Features.Shared;

/// <summary>The three steps of a course, each with how far it has come in words.</summary>
public static class CourseSteps
{
    /// <param name="latest">The newest attempt at the assessment; null before the first.</param>
    public static Steps Of(Assignment assignment, Edition edition, CourseProgress progress, Attempt? latest, CourseAddress address)
    {
        var read = assignment.LessonsDoneAt is not null;
        var check = assignment.PassedAt is not null;
        var signed = assignment.SignedAt is not null;
        var certify = signed || assignment.PaperReturnedOn is not null;
        var (lessons, assessment, signature) = ($"{progress.LessonsDone} of {edition.Lessons.Count} lessons", Note(latest), Note(assignment));
        return new(
        [
            new("Read", State(read, isNext: true), address.Course, lessons, lessons),
            new("Check", State(check, isNext: read), address.Assessment, assessment, $"assessment {Lowered(assessment)}"),
            new("Certify", State(certify, isNext: read && check), signed || assignment.CanSign ? address.Certify : null, signature, Lowered(signature)),
        ]);
    }

    private static StepState State(bool done, bool isNext) => (done, isNext) switch
    {
        (true, _) => StepState.Done,
        (false, true) => StepState.Current,
        _ => StepState.Ahead,
    };

    private static string Lowered(string note) => char.ToLowerInvariant(note[0]) + note[1..];

    private static string Note(Attempt? latest) => latest switch
    {
        null => "Not started",
        { IsOpen: true } => $"{latest.Questions.Count(question => question.IsAnswered)} of {latest.Questions.Count} answered",
        { Passed: true } => $"Passed, {latest.Correct} of {latest.Total} right",
        _ => $"{latest.Correct} of {latest.Total} right, {latest.CorrectToPass} needed",
    };

    private static string Note(Assignment assignment) => assignment switch
    {
        { SignedOn: { } signedOn } => $"Signed {signedOn.InBrief}",
        { PaperReturnedOn: { } returnedOn } => $"Returned on paper {returnedOn.InBrief}",
        _ => "Not signed",
    };
}
