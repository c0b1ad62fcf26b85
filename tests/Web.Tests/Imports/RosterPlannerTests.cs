using PolicyTraining.Web.Imports;
using PolicyTraining.Web.Imports.Planning;

namespace PolicyTraining.Web.Tests.Imports;

public class RosterPlannerTests
{
    private static readonly DateOnly Today = new(2026, 10, 5);

    [Fact]
    public void People_are_matched_by_number_then_by_address_and_each_change_is_said()
    {
        var ada = Known("Ada Kowalski", "ada@dma.example", "000123");
        var bob = Known("Bob Ansari", "bob@dma.example", null);

        var plan = Plan([ada, bob], [Row(2, "Ada Nowak", "ada.nowak@dma.example", "000123"), Row(3, "Bob Ansari", "BOB@dma.example", "000124")]);

        plan.Select(line => line.Kind).ShouldBe([PlanKind.Changed, PlanKind.Changed]);
        plan[0].EmployeeId.ShouldBe(ada.Id);
        plan[0].Changes.Select(change => (change.Field, change.Old, change.New)).ShouldBe(
        [
            ("Name", "Ada Kowalski", "Ada Nowak"), ("E-mail", "ada@dma.example", "ada.nowak@dma.example"),
        ]);
        plan[1].EmployeeId.ShouldBe(bob.Id);
        plan[1].Changes[0].ShouldBe(new FieldChange("Employee number", "none", "000124"));
    }

    [Fact]
    public void Whoever_is_not_in_a_complete_roster_leaves_but_nobody_with_a_role()
    {
        var olive = Known("Olive Berg", "olive@dma.example", null) with { HasRole = true };
        RosterPerson[] roster = [Known("Ada Kowalski", "ada@dma.example", null), Known("Bob Ansari", "bob@dma.example", null), olive];
        PersonRow[] rows = [Row(2, "Ada Kowalski", "ada@dma.example")];

        Plan(roster, rows, isComplete: true).Select(line => (line.Name, line.Kind)).ShouldBe([("Ada Kowalski", PlanKind.Unchanged), ("Bob Ansari", PlanKind.Leaving)]);
        Plan(roster, rows).ShouldHaveSingleItem().Kind.ShouldBe(PlanKind.Unchanged);
    }

    [Fact]
    public void A_last_day_that_has_come_is_leaving_and_one_ahead_is_not()
    {
        RosterPerson[] roster = [Known("Ada Kowalski", "ada@dma.example", null), Known("Bob Ansari", "bob@dma.example", null)];

        var plan = Plan(roster,
        [
            Row(2, "Ada Kowalski", "ada@dma.example") with { LastDay = Today },
            Row(3, "Bob Ansari", "bob@dma.example") with { LastDay = Today.AddDays(1) },
            Row(4, "Cyd Ruiz", "cyd@dma.example") with { LastDay = Today },
        ]);

        plan.Select(line => line.Kind).ShouldBe([PlanKind.Leaving, PlanKind.Unchanged, PlanKind.Passed]);
    }

    [Fact]
    public void A_supervisor_is_found_by_address_number_or_name_new_or_known()
    {
        var grace = Known("Grace Okafor", "grace@dma.example", "000007");

        var plan = Plan([grace],
        [
            Row(2, "Ada Kowalski", "ada@dma.example", supervisor: "GRACE@dma.example"),
            Row(3, "Bob Ansari", "bob@dma.example", supervisor: "000007"),
            Row(4, "Cyd Ruiz", "cyd@dma.example", supervisor: "Ada Kowalski"),
            Row(5, "Dan Vu", "dan@dma.example", supervisor: "Nobody Known"),
            Row(6, "Eve Lor", "eve@dma.example", supervisor: ""),
        ]);

        plan.Select(line => (line.SupervisorId, line.SupervisorRow)).ShouldBe([(grace.Id, null), (grace.Id, null), (null, 2), (null, null), (null, null)]);
        plan[3].UnknownSupervisor.ShouldBe("Nobody called “Nobody Known” is in the roster or in the file.");
        plan[4].HasNoSupervisor.ShouldBeTrue();
        plan[4].UnknownSupervisor.ShouldBeNull();
    }

    [Fact]
    public void A_supervisor_who_leaves_with_the_import_supervises_nobody()
    {
        var plan = Plan(
            [Known("Grace Okafor", "grace@dma.example", null)],
            [Row(2, "Ada Kowalski", "ada@dma.example", supervisor: "Grace Okafor")], isComplete: true);

        plan[0].UnknownSupervisor.ShouldBe("Grace Okafor has left or leaves with this import.");
    }

    [Fact]
    public void A_circle_of_supervisors_is_named_as_a_chain_and_is_to_be_corrected()
    {
        var plan = Plan([],
        [
            Row(2, "Ada Kowalski", "ada@dma.example", supervisor: "Bob Ansari"),
            Row(3, "Bob Ansari", "bob@dma.example", supervisor: "Ada Kowalski"),
            Row(4, "Cyd Ruiz", "cyd@dma.example", supervisor: "Ada Kowalski"),
        ]);

        plan[0].Cycle.ShouldBe("Ada Kowalski reports to Bob Ansari, who reports to Ada Kowalski");
        plan[1].FaultField.ShouldBe(ImportField.Supervisor);
        plan[2].Cycle.ShouldBeNull();
    }

    [Fact]
    public void A_row_that_is_about_two_people_is_to_be_corrected_and_names_both()
    {
        var plan = Plan(
            [Known("Ada Kowalski", "ada@dma.example", "000123"), Known("Bob Ansari", "bob@dma.example", "000124")],
            [Row(2, "Ada Kowalski", "bob@dma.example", "000123")]);

        plan[0].Fault.ShouldBe("The employee number is Ada Kowalski’s, but the e-mail address is Bob Ansari’s. Correct one of them.");
    }

    [Fact]
    public void Two_rows_about_one_person_are_told_at_the_second()
    {
        var plan = Plan(
            [Known("Ada Kowalski", "ada@dma.example", "000123")],
            [Row(2, "Ada Kowalski", "ada.new@dma.example", "000123"), Row(3, "Ada Kowalski", "ada@dma.example")]);

        plan[0].Fault.ShouldBeNull();
        plan[1].Fault!.ShouldContain("Row 2 is about Ada Kowalski too.");
    }

    [Fact]
    public void Whoever_had_left_and_is_in_the_file_is_back()
    {
        Plan([Known("Ada Kowalski", "ada@dma.example", null) with { LeftOn = new DateOnly(2026, 9, 1) }], [Row(2, "Ada Kowalski", "ada@dma.example")])
            .ShouldHaveSingleItem().Kind.ShouldBe(PlanKind.Returning);
    }

    private static IReadOnlyList<PlanLine> Plan(IReadOnlyList<RosterPerson> roster, IReadOnlyList<PersonRow> rows, bool isComplete = false) =>
        new RosterPlanner(roster, isComplete, Today).Plan(rows);

    private static RosterPerson Known(string name, string email, string? number) =>
        new(Guid.CreateVersion7(), number, name, email, "North", "Planner", new DateOnly(2020, 1, 6), null, null, HasRole: false);

    private static PersonRow Row(int row, string name, string email, string? number = null, string? supervisor = null) =>
        new(row, number, name, email, "North", "Planner", new DateOnly(2020, 1, 6), supervisor, null, new Dictionary<ImportField, string>());
}
