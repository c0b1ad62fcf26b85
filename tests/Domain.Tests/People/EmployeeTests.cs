using PolicyTraining.Domain.People;

namespace PolicyTraining.Domain.Tests.People;

public class EmployeeTests
{
    [Fact]
    public void A_transfer_is_kept_without_stray_blanks()
    {
        var ada = Ada();

        ada.Transfer("  Bureau  of Finance ", " Auditor");

        (ada.Unit, ada.Position).ShouldBe(("Bureau of Finance", "Auditor"));
    }

    [Fact]
    public void Nobody_reports_to_themself()
    {
        var ada = Ada();

        Should.Throw<RuleBrokenException>(() => ada.ReportTo(ada.Id)).Message.ShouldContain("Nobody supervises themself");
        ada.ReportTo(Guid.CreateVersion7());

        ada.SupervisorId.ShouldNotBeNull();
    }

    private static Employee Ada() =>
        new("Ada Kowalski", "ada@dma.example", "Wisconsin Emergency Management", "Planner", new DateOnly(2026, 10, 5));
}
