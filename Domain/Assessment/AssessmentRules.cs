namespace PolicyTraining.Domain.Assessment;

/// <summary>How an assessment is drawn and when it is passed. HR decides both, in the edition's files.</summary>
/// <param name="Draw">How many items of each section are drawn; the sections in the order they are asked.</param>
/// <param name="PassPercent">The least percentage of drawn items answered correctly, 1 to 100.</param>
public sealed record AssessmentRules(IReadOnlyList<SectionDraw> Draw, int PassPercent)
{
    public int Questions => Draw.Sum(section => section.Count);

    /// <summary>The least number of correct answers that passes: 80 % of 12 is 10, since 9 would be 75 %.</summary>
    public int CorrectToPass => (Questions * PassPercent + 99) / 100;
}

/// <summary>Draw <paramref name="Count"/> items of section <paramref name="Section"/>.</summary>
public sealed record SectionDraw(string Section, int Count);
