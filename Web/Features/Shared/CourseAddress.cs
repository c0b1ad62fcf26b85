using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;
using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Web.Features.Shared;

/// <summary>
/// The addresses of a course's pages. They keep the assignment that was asked for, so that someone with several stays in
/// the one that was opened.
/// </summary>
/// <param name="Assignment">As in the query string of the page shown; null when it named none.</param>
public sealed record CourseAddress(string? Assignment)
{
    /// <summary>Where feedback stands on its page; a browser moves the focus there.</summary>
    public const string Feedback = "#feedback";

    /// <summary>Where a story goes on; a browser moves the focus there.</summary>
    public const string Now = "#now";

    public string Course => At("/learn");

    public string Assessment => At("/assessment");

    public string Attempts => At("/assessment/attempts");

    public string Certify => At("/certify");

    public string Lesson(string lesson) => At($"/learn/{lesson}");

    public string Block(string lesson, string block) => At($"/learn/{lesson}", ("block", block));

    /// <summary>A practice block with its question, or a scenario with its beginning, open again.</summary>
    public string TryAgain(string lesson, string block) => At($"/learn/{lesson}", ("block", block), ("again", "true"));

    public string Progress(string lesson, string block) => At($"/learn/{lesson}/progress", ("block", block));

    public string Practice(string lesson, string block) => At($"/learn/{lesson}/practice", ("block", block));

    /// <summary>Where a decision of a scenario block is posted.</summary>
    public string Scenario(string lesson, string block) => At($"/learn/{lesson}/scenario", ("block", block));

    public string PracticeDraft(string lesson, string block) => At($"/learn/{lesson}/draft", ("block", block));

    public string Question(int position) => At($"/assessment/questions/{position}");

    public string QuestionDraft(int position) => At($"/assessment/questions/{position}/draft");

    /// <summary>A question's page after one of its steps was moved: the focus follows the step.</summary>
    public static string Moved(string question, string move) => QueryHelpers.AddQueryString(question, "moved", move);

    /// <summary>What was missed, one clause a page.</summary>
    /// <param name="number">Which of the clauses missed, from 1.</param>
    public string Review(int number) => At($"/assessment/review/{number}");

    /// <summary>A page of the review with its question open again.</summary>
    public string ReviewAgain(int number) => At($"/assessment/review/{number}", ("again", "true"));

    /// <summary>Where one asks about a clause.</summary>
    public string Ask(ClauseId clause) => At("/questions/new", ("clause", clause.Value));

    /// <summary>Where one asks HR for help with the assessment.</summary>
    public string AskForHelp => At("/questions/new", ("to", "hr"));

    /// <summary>The employee's own questions, and where a new one is sent.</summary>
    public string Questions => At("/questions");

    /// <summary>The employee's own requests for more time, and where a new one is sent.</summary>
    public string MoreTime => At("/extension-requests");

    public string AskForMoreTime => At("/extension-requests/new");

    private string At(string path, params IEnumerable<(string Key, string? Value)> query) => path + new QueryBuilder(
        from pair in query.Append((Key: "assignment", Value: Assignment))
        where pair.Value is not null
        select KeyValuePair.Create(pair.Key, pair.Value));
}
