namespace PolicyTraining.Web.Mail.Letters;

/// <summary>An employee's question, to the one who is to answer it.</summary>
/// <param name="Answerer">The supervisor, or Human Resources.</param>
/// <param name="IsSupervisor">The answerer supervises the employee.</param>
/// <param name="Url">Where it is answered.</param>
public sealed record QuestionAsked(Correspondent Answerer, bool IsSupervisor, ClauseQuestion Asked, string Url)
{
    /// <summary>The supervisor in whose place the answerer acts; null for the supervisor and for Human Resources.</summary>
    public string? ActingFor { get; init; }

    public Letter ToLetter() => new()
    {
        Subject = $"Question from {Asked.Employee.Name} about {Asked.Topic}",
        To = [Answerer],
        ReplyTo = Asked.Employee,
        Preheader = $"{Asked.Employee.Name} asks you and waits for your answer.",
        Heading = $"A question about {Asked.Topic}",
        Parts =
        [
            new Paragraph($"Hello {Answerer.Name},"),
            new Paragraph($"{Asked.Employee.Name} is working through the policy training and asks you:"),
            Asked.Quoted,
            .. Asked.ClauseAsIssued,
            new ActionButton("Answer the question", Url),
            new SmallNote("Please answer on that page if you can: the answer is then kept with the question, and "
                + $"{Asked.Employee.Name} gets it by e-mail. HR can see both, so that it can answer the same thing for everybody. "
                + "The due date does not wait for the answer."),
        ],
        Because = ActingFor is not null
            ? $"You receive this because you are acting for {ActingFor}, who supervises {Asked.Employee.Name}."
            : IsSupervisor
            ? $"You receive this because you supervise {Asked.Employee.Name}, and the bulletin’s receipt sends questions to the supervisor."
            : $"You receive this because {Asked.Employee.Name} asked Human Resources, or has no supervisor on record.",
    };
}
