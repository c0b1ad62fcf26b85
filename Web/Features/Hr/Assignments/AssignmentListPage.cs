using Microsoft.AspNetCore.Mvc.Rendering;
using PolicyTraining.Web.Register;

namespace PolicyTraining.Web.Features.Hr.Assignments;

/// <summary>A page of the register.</summary>
/// <param name="Notes">What of the query string was left out, and what is shown instead.</param>
/// <param name="Tabs">Every list under the same filters, with how many are on it.</param>
/// <param name="Views">The reader's own, and those that others share.</param>
public sealed record AssignmentListPage(
    Population Population, RegisterSort Sort, IReadOnlyList<string> Notes, RegisterChoices Choices, IReadOnlyList<RegisterTab> Tabs,
    IReadOnlyList<SavedView> Views, RegisterRows Rows, DateOnly Today, string Definition)
{
    public int Total => Tabs.Single(tab => tab.Population.List == Population.List).Count;

    public IEnumerable<SelectListItem> UnitItems =>
        Choices.Units.Select(unit => new SelectListItem(unit, unit, unit == Population.Unit)).Prepend(new("All units", ""));

    public IEnumerable<SelectListItem> SupervisorItems => Choices.Supervisors
        .Select(choice => new SelectListItem(choice.Name, choice.Id.ToString(), choice == Population.Supervisor))
        .Prepend(new("No supervisor", RegisterChoices.NoSupervisor, Population.Unsupervised))
        .Prepend(new("All supervisors", ""));

    public IEnumerable<SelectListItem> EditionItems => Choices.Editions
        .Select(edition => new SelectListItem(edition.Label, edition.Value, edition == Population.Edition))
        .Prepend(new("All editions", ""));

    public IEnumerable<SelectListItem> PeopleItems =>
    [
        new("Work here now", Population.ValueOf(People.Active), Population.People == People.Active),
        new("Have left", Population.ValueOf(People.Former), Population.People == People.Former),
        new("Everyone", Population.ValueOf(People.Everyone), Population.People == People.Everyone),
    ];

    /// <summary>These filters in another order, from the first page on.</summary>
    public string SortedBy(RegisterColumn column) => $"{Population.Address}&sort={Sort.Clicked(column).Value}";

    public string AddressBefore => $"{Population.QueryString}&sort={Sort.Value}&before={Rows.Before?.Token}";

    public string AddressAfter => $"{Population.QueryString}&sort={Sort.Value}&after={Rows.After?.Token}";
}
