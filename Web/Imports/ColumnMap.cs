using PolicyTraining.Domain;
using PolicyTraining.Domain.People;

namespace PolicyTraining.Web.Imports;

/// <summary>What each column of a file says, and how its dates are to be read.</summary>
/// <param name="Fields">One for each column; null for a column that is left out.</param>
public sealed record ColumnMap(IReadOnlyList<ImportField?> Fields, DateOrder Dates)
{
    private static readonly ImportField[] Required = [ImportField.Email, ImportField.Unit, ImportField.Position, ImportField.HiredOn];

    /// <summary>A guess from the headings; of two that mean the same the first counts.</summary>
    public static ColumnMap Guess(IReadOnlyList<string> headings)
    {
        var taken = new HashSet<ImportField>();
        return new([.. headings.Select(heading => ImportFields.Guess(heading) is { } field && taken.Add(field) ? field : (ImportField?)null)], DateOrder.NotSaid);
    }

    /// <summary>What is wrong with it, each named; none when it can be used.</summary>
    public IEnumerable<string> Faults
    {
        get
        {
            foreach (var twice in Fields.OfType<ImportField>().GroupBy(chosen => chosen).Where(group => group.Count() > 1))
                yield return $"“{ImportFields.LabelOf(twice.Key)}” is chosen for more than one column. Choose it once.";
            if (Column(ImportField.Name) is null && (Column(ImportField.FirstName) is null || Column(ImportField.LastName) is null))
                yield return "No column is the full name, nor two the first name and the last name. Choose them, or add the column “Full name” to the file.";
            foreach (var missing in Required.Where(required => Column(required) is null))
                yield return $"No column is the {ImportFields.LabelOf(missing).ToLowerInvariant()}. Choose one, or add the column “{ImportFields.LabelOf(missing)}” to the file.";
        }
    }

    /// <summary>Where the field stands; null where no column has it.</summary>
    public int? Column(ImportField field)
    {
        for (var column = 0; column < Fields.Count; column++)
        {
            if (Fields[column] == field)
                return column;
        }

        return null;
    }

    /// <exception cref="RuleBrokenException">A column is missing or chosen twice.</exception>
    public void RequireUsable() => Rule.Require(!Faults.Any(), string.Join(" ", Faults));
}
