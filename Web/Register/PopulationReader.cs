using System.Globalization;

namespace PolicyTraining.Web.Register;

/// <summary>Reads a query string. A value nobody can make sense of is left out, and <see cref="Notes"/> says so.</summary>
public sealed class PopulationReader
{
    private readonly List<string> _notes = [];

    public PopulationReader(RegisterQuery query, RegisterChoices choices)
    {
        var list = Known(query.Status, StatusFilter.Find, value => $"There is no list “{value}”, so outstanding assignments are shown.")
            ?? StatusFilter.Default;
        var isUnsupervised = query.Supervisor == RegisterChoices.NoSupervisor;
        Population = new(list)
        {
            People = Known(query.People, PeopleOf, value => $"There are no people called “{value}”, so the list’s own are shown.") ?? list.People,
            Unit = Known(query.Unit, value => choices.Units.FirstOrDefault(unit => unit == value),
                value => $"Nobody works in a unit called “{value}”, so all units are shown."),
            Unsupervised = isUnsupervised,
            Supervisor = isUnsupervised ? null : Known(
                query.Supervisor, value => choices.Supervisors.FirstOrDefault(choice => choice.Id.ToString() == value),
                _ => "The supervisor asked for supervises nobody, so everyone is shown."),
            Edition = Known(query.Edition, value => choices.Editions.FirstOrDefault(edition => edition.Value == value),
                value => $"No edition “{value}” is published here, so all editions are shown."),
            DueFrom = Known(query.DueFrom, DateOf, value => $"“{value}” is no date like 2026-10-19, so no first due date narrows the list."),
            DueTo = Known(query.DueTo, DateOf, value => $"“{value}” is no date like 2026-10-19, so no last due date narrows the list."),
            TookFrom = Known(query.TookFrom, DaysOf, value => $"“{value}” is no number of days, so no fewest days from receipt narrow the list."),
            TookTo = Known(query.TookTo, DaysOf, value => $"“{value}” is no number of days, so no most days from receipt narrow the list."),
            Text = string.IsNullOrWhiteSpace(query.Q) ? null : query.Q.Trim(),
        };
        if (Population is { DueFrom: { } from, DueTo: { } to } && from > to)
            _notes.Add("The first due date lies after the last, so nothing can be due between them. Change one of them.");
    }

    public Population Population { get; }

    /// <summary>What of the query string was left out, and what is shown instead.</summary>
    public IReadOnlyList<string> Notes => _notes;

    private static People? PeopleOf(string value) =>
        Enum.GetValues<People>().Where(people => Population.ValueOf(people) == value).Select(people => (People?)people).SingleOrDefault();

    private static DateOnly? DateOf(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static int? DaysOf(string value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : null;

    private T? Known<T>(string? value, Func<string, T?> find, Func<string, string> note)
    {
        if (string.IsNullOrEmpty(value))
            return default;
        if (find(value) is { } found)
            return found;

        _notes.Add(note(value));
        return default;
    }
}
