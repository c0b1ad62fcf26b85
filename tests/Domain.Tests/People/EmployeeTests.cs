using PolicyTraining.Domain.People;

namespace PolicyTraining.Domain.Tests.People;

public class EmployeeTests
{
    [Fact]
    public void A_name_is_kept_in_NFC_without_stray_blanks()
    {
        New(name: "  Zoe\u0308   Smith ").Name.ShouldBe("Zo\u00eb Smith");
    }

    [Theory]
    [InlineData(" ", "ada@dma.example", "An employee needs a name.")]
    [InlineData("Ada", "ada", "An employee needs an e-mail address.")]
    public void A_name_and_an_address_are_needed(string name, string email, string refusal)
    {
        Should.Throw<RuleBrokenException>(() => New(name, email)).Message.ShouldBe(refusal);
    }

    [Fact]
    public void Nobody_supervises_themself()
    {
        var ada = New();

        Should.Throw<RuleBrokenException>(() => ada.ReportTo(ada.Id));
        var grace = Guid.CreateVersion7();
        ada.ReportTo(grace);

        ada.SupervisorId.ShouldBe(grace);
    }

    [Fact]
    public void A_transfer_is_kept_without_stray_blanks()
    {
        var ada = New();

        ada.Transfer("  Bureau  of Finance ", " Auditor");

        (ada.Unit, ada.Position).ShouldBe(("Bureau of Finance", "Auditor"));
    }

    private static Employee New(string name = "Ada Kowalski", string email = "ada@dma.example") =>
        new(name, email, "Unit", "Planner", new DateOnly(2026, 10, 5));
}
