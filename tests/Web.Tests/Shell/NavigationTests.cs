using System.Security.Claims;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Tests.Shell;

public class NavigationTests
{
    [Fact]
    public void A_visitor_may_read_the_policy_and_nothing_else()
    {
        var visitor = new ClaimsPrincipal(new ClaimsIdentity());

        var links = Navigation.For(visitor, "/policy/2.110");

        links.ShouldHaveSingleItem().ShouldBe(new("Policy", "/policy/2.110", IsCurrent: true));
    }

    [Fact]
    public void A_visitor_to_a_page_outside_the_navigation_has_no_current_link()
    {
        var visitor = new ClaimsPrincipal(new ClaimsIdentity());

        var links = Navigation.For(visitor, "/account/sign-in");

        links.ShouldAllBe(link => !link.IsCurrent);
    }

    [Fact]
    public void An_employee_sees_the_course_and_their_questions_but_neither_team_nor_desk() =>
        Texts(Navigation.For(Employee(), "/")).ShouldBe(["Home", "My course", "My questions", "Policy"]);

    [Fact]
    public void A_supervisor_sees_the_team() =>
        Texts(Navigation.For(Employee(new Claim("supervises", "ada")), "/")).ShouldBe(["Home", "My course", "My questions", "Policy", "Team"]);

    [Theory]
    [InlineData("HR")]
    [InlineData("Administrator")]
    public void The_desk_is_open_to(string role) =>
        Texts(Navigation.For(Employee(new Claim(ClaimTypes.Role, role)), "/")).ShouldBe(["Home", "My course", "My questions", "Policy", "HR"]);

    [Fact]
    public void A_page_marks_the_link_it_lies_below_and_no_other()
    {
        var links = Navigation.For(Employee(), "/learn/public-records");

        links.Single(link => link.IsCurrent).Text.ShouldBe("My course");
    }

    [Fact]
    public void An_account_that_belongs_to_nobody_in_the_roster_is_offered_no_course()
    {
        Texts(Navigation.For(SomebodyWith(new Claim(ClaimTypes.Role, "Administrator")), "/")).ShouldBe(["Home", "Policy", "HR"]);
    }

    private static IEnumerable<string> Texts(IEnumerable<NavigationLink> links) => links.Select(link => link.Text);

    private static ClaimsPrincipal Employee(params Claim[] claims) =>
        SomebodyWith([.. claims, new Claim(AccountClaims.EmployeeId, "0199b0f2-0000-7000-8000-000000000001")]);

    private static ClaimsPrincipal SomebodyWith(params Claim[] claims) => new(new ClaimsIdentity(claims, "test"));
}
