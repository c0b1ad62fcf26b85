namespace PolicyTraining.Domain.Items;

/// <summary>A misunderstanding that wrong answers of one or more items show; reports count people by it.</summary>
/// <param name="Id">Permanent: <c>M-LEAKED-IS-PUBLIC</c>.</param>
/// <param name="Text">As somebody who has it would say it: "Leaked means public."</param>
public sealed record Misconception(string Id, string Text);
