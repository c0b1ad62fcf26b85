using PolicyTraining.Domain.Items;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Domain.Scenarios;

namespace PolicyTraining.Content.Tests;

public class ScenarioFileTests
{
    [Fact]
    public void A_lesson_shows_a_scenario_where_it_names_it()
    {
        var block = Read().FindLesson("why-this-policy")!.Blocks[^1].ShouldBeOfType<ScenarioBlock>();

        block.Id.ShouldBe("SC-A-POST");
        block.Title.ShouldBe("A post");
        block.Scenario.Revision.ShouldBe(2);
        block.Clauses.Select(clause => clause.Value).ShouldBe(["I.A", "II.B.4"]);
    }

    [Fact]
    public void A_decision_has_its_scene_and_choices()
    {
        var decision = Read().Scenarios.Single(scenario => scenario.Id == "SC-A-POST")["morning"].ShouldBeOfType<Decision>();

        decision.Place.ShouldBe(Place.InPerson);
        decision.Text.ShouldBe("You are at your desk.\n\nSomebody writes.");
        decision.Message.ShouldBe(new Message("Sam, a colleague", "Post it now."));
        decision.Ask.ShouldBe("What do you do?");
        decision.Choices.Select(choice => (choice.Id, choice.Outcome, choice.Next)).ShouldBe(
            [("ask", Outcome.Best, "end"), ("post", Outcome.Violation, "later")]);
        decision.Choices[1].Consequence.ShouldBe("People wonder who wrote it.");
        decision.Choices[1].Why.ShouldBe("The clause asks for your name.");
        decision.Choices[1].Clauses.Single().Value.ShouldBe("II.B.4");
    }

    [Fact]
    public void A_scene_goes_on_and_an_end_says_what_it_was_about()
    {
        var scenario = Read().Scenarios.Single(scenario => scenario.Id == "SC-A-POST");

        scenario["later"].ShouldBeOfType<Passage>().Next.ShouldBe("end");
        var ending = scenario["end"].ShouldBeOfType<Ending>();
        ending.Debrief.ShouldBe("It was about asking.");
        ending.Recap.Single().Value.ShouldBe("I.A");
    }

    [Fact]
    public void A_sound_scenario_has_no_findings() => Shipped.NewFindingsOf(Story.In(Shipped.Files)).ShouldBeEmpty();

    private static Domain.Bulletins.Edition Read() => EditionReader.ReadPublished(Story.In(Shipped.Files)).Edition.ShouldNotBeNull();
}
