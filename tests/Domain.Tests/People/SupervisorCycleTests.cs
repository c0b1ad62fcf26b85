using PolicyTraining.Domain.People;

namespace PolicyTraining.Domain.Tests.People;

public class SupervisorCycleTests
{
    [Fact]
    public void A_circle_is_found_once_as_a_chain_whoever_leads_into_it()
    {
        var cycles = SupervisorCycles.In(new Dictionary<string, string>
        {
            ["Dan"] = "Ada",
            ["Ada"] = "Bob",
            ["Bob"] = "Cyd",
            ["Cyd"] = "Ada",
            ["Eve"] = "Cyd",
        });

        cycles.ShouldHaveSingleItem().ShouldBe(["Ada", "Bob", "Cyd"]);
    }

    [Fact]
    public void Whoever_supervises_themself_is_a_circle_of_one()
    {
        SupervisorCycles.In(new Dictionary<string, string> { ["Ada"] = "Ada" }).ShouldHaveSingleItem().ShouldBe(["Ada"]);
    }

    [Fact]
    public void A_tree_has_no_circles()
    {
        SupervisorCycles.In(new Dictionary<string, string> { ["Ada"] = "Grace", ["Bob"] = "Grace", ["Grace"] = "Walter" }).ShouldBeEmpty();
    }
}
