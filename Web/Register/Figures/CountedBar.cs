namespace PolicyTraining.Web.Register.Figures;

/// <summary>A bar of a chart, a row of its table, and exactly the assignments it counts.</summary>
public sealed record CountedBar(string Label, int Count, Population Population);
