namespace PolicyTraining.Web.Features.Assessment;

/// <summary>What is posted with an answer.</summary>
public sealed class AnswerForm
{
    /// <summary>The number of the attempt the question was shown in: a page left open from an earlier one answers nothing.</summary>
    public int Attempt { get; set; }

    /// <summary>The id of the chosen option.</summary>
    public string? Answer { get; set; }
}
