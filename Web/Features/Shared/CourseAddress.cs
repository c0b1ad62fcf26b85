using Microsoft.AspNetCore.Http.Extensions;

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

    public string Course => At("/learn");

    public string Assessment => At("/assessment");

    public string Attempts => At("/assessment/attempts");

    public string Certify => At("/certify");

    public string Lesson(string lesson) => At($"/learn/{lesson}");

    public string Block(string lesson, string block) => At($"/learn/{lesson}", ("block", block));

    /// <summary>A practice block with its question open again.</summary>
    public string TryAgain(string lesson, string block) => At($"/learn/{lesson}", ("block", block), ("again", "true"));

    public string Progress(string lesson, string block) => At($"/learn/{lesson}/progress", ("block", block));

    public string Practice(string lesson, string block) => At($"/learn/{lesson}/practice", ("block", block));

    public string Question(int position) => At($"/assessment/questions/{position}");

    private string At(string path, params IEnumerable<(string Key, string? Value)> query) => path + new QueryBuilder(
        from pair in query.Append((Key: "assignment", Value: Assignment))
        where pair.Value is not null
        select KeyValuePair.Create(pair.Key, pair.Value));
}
