using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using PolicyTraining.Domain;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.Hr;

public sealed partial class NewEmployeeTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_new_employee_gets_one_letter_whose_link_sets_the_password_once()
    {
        var olive = await OliveAsync();

        var added = await olive.SubmitAsync("/hr/employees/new", Typed());
        var next = await olive.FollowAsync(added);
        await _app.DispatchAsync();
        var link = LinkOf(_app.Mail.ShouldHaveSingleItem());
        var visitor = _app.Visitor();
        await visitor.GetAsync(link);
        var page = await visitor.GetAsync(link);
        var begun = await visitor.SubmitAsync(page, new() { ["Password"] = TrainingApp.Password, ["PasswordAgain"] = TrainingApp.Password });
        var again = await _app.Visitor().GetAsync(link);

        added.RedirectedTo!.OriginalString.ShouldStartWith("/hr/assignments/");
        next.Text.ShouldContain("One e-mail goes to wanda@dma.example");
        page.Heading.ShouldBe("Welcome");
        begun.RedirectedTo!.OriginalString.ShouldBe("/");
        again.Document.QuerySelector("#Password").ShouldBeNull();
        (await _app.SignedInAsAsync(Sample.Employee("Wanda Wolski"))).ShouldNotBeNull();
    }

    [Fact]
    public async Task Opening_the_link_sets_nothing_since_mail_scanners_open_links_too()
    {
        var olive = await OliveAsync();
        await olive.SubmitAsync("/hr/employees/new", Typed());
        await _app.DispatchAsync();

        await _app.Visitor().GetAsync(LinkOf(_app.Mail.ShouldHaveSingleItem()));

        (await _app.InDbAsync(db => db.Users.SingleAsync(account => account.Email == "wanda@dma.example"))).IsInvited.ShouldBeTrue();
    }

    [Fact]
    public async Task Without_the_assignment_nothing_is_mailed_until_it_is_assigned()
    {
        var olive = await OliveAsync();

        var added = await olive.SubmitAsync("/hr/employees/new", Typed(assign: false));
        await _app.DispatchAsync();
        var mailBefore = _app.Mail.Count;
        var roster = await olive.GetAsync("/hr/employees?q=wanda");
        var assigned = await olive.SubmitAsync(roster, [], "/hr/employees/");
        await _app.DispatchAsync();

        added.RedirectedTo!.OriginalString.ShouldBe("/hr/employees");
        mailBefore.ShouldBe(0);
        assigned.RedirectedTo!.OriginalString.ShouldStartWith("/hr/assignments/");
        LinkOf(_app.Mail.ShouldHaveSingleItem()).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Assigning_the_same_bulletin_twice_is_refused_with_the_reason()
    {
        var olive = await OliveAsync();
        await _app.InviteAsync(Sample.Ada);
        var roster = await olive.GetAsync("/hr/employees?q=ada");

        await olive.SubmitAsync(roster, [], "/hr/employees/");
        var refusal = await olive.SubmitAsync(roster, [], "/hr/employees/");

        refusal.Status.ShouldBe(HttpStatusCode.Conflict);
        refusal.Text.ShouldContain($"Ada Kowalski already has P&P 2.110, edition {(await _app.EditionAsync()).Ordinal}.");
        (await _app.InDbAsync(db => db.Outbox.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_taken_address_is_refused_at_its_field_by_name_with_everything_kept()
    {
        var olive = await OliveAsync();
        var grace = await _app.EmployAsync(Sample.Grace);

        var refused = await olive.SubmitAsync("/hr/employees/new", new(Typed())
        {
            ["Email"] = "GRACE@dma.example",
            ["SupervisorId"] = $"{grace.Id}",
        });

        refused.Status.ShouldBe(HttpStatusCode.OK);
        refused.Document.QuerySelector("#Email-error")!.TextContent.ShouldContain("Grace Okafor already has this e-mail address");
        Value(refused, "Name").ShouldBe("Wanda Wolski");
        Value(refused, "Email").ShouldBe("GRACE@dma.example");
        Value(refused, "Unit").ShouldBe("Challenge Academy");
        Value(refused, "Position").ShouldBe("Nurse");
        Value(refused, "HiredOn").ShouldBe("2026-10-01");
        refused.Document.QuerySelector("#SupervisorId option[selected]")!.TextContent.ShouldContain(Sample.Grace);
        refused.Document.QuerySelector("#Assign")!.HasAttribute("checked").ShouldBeTrue();
        (await _app.InDbAsync(db => db.Employees.CountAsync())).ShouldBe(2);
    }

    [Theory]
    [InlineData("Name", "", "Enter the employee’s full name.")]
    [InlineData("Email", "wanda", "Enter an e-mail address like")]
    [InlineData("Unit", " ", "Enter the employee’s unit.")]
    [InlineData("Position", "", "Enter the employee’s position.")]
    [InlineData("HiredOn", "", "Enter the hire date.")]
    [InlineData("HiredOn", "0026-10-01", "Enter a hire date between")]
    [InlineData("HiredOn", "soon", "soon")]
    [InlineData("SupervisorId", "0199b2a0-0000-7000-8000-000000000000", "does not work here any more")]
    public async Task Each_mistake_is_told_at_its_field(string field, string typed, string message)
    {
        var olive = await OliveAsync();

        var refused = await olive.SubmitAsync("/hr/employees/new", new(Typed()) { [field] = typed });

        refused.Document.QuerySelector($"#{field}-error")!.TextContent.ShouldContain(message);
        refused.Document.QuerySelector(".error-summary").ShouldNotBeNull();
        (await _app.InDbAsync(db => db.Employees.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task When_assigning_fails_the_employee_is_not_added_either()
    {
        await OliveAsync();
        var ada = Sample.Employee(Sample.Ada);

        await Should.ThrowAsync<RuleBrokenException>(() => EnrolAsync("9.999"));
        var after = await _app.InDbAsync(db => db.Users.CountAsync(account => account.Email == ada.Email));
        await EnrolAsync(TrainingApp.Bulletin);

        after.ShouldBe(0);
        (await _app.InDbAsync(db => db.Employees.CountAsync(employee => employee.Email == ada.Email))).ShouldBe(1);
        (await _app.InDbAsync(db => db.Outbox.SingleAsync())).Kind.ShouldBe(LetterKind.AssignmentNotice);

        Task<bool> EnrolAsync(string bulletin) => _app.InScopeAsync(async services =>
            await services.GetRequiredService<Enrolment>().EnrolAsync(Sample.Employee(Sample.Ada), bulletin, Sample.Olive, default) is not null);
    }

    [GeneratedRegex(@"/account/invitation\?\S+")]
    private static partial Regex Link();

    private static string LinkOf(MimeMessage letter) => Link().Match(letter.TextBody!).Value;

    private static string? Value(TestPage page, string field) => page.Document.QuerySelector($"#{field}")!.GetAttribute("value");

    private static Dictionary<string, string> Typed(bool assign = true) => new()
    {
        ["Name"] = "Wanda Wolski",
        ["Email"] = "wanda@dma.example",
        ["Unit"] = "Challenge Academy",
        ["Position"] = "Nurse",
        ["HiredOn"] = "2026-10-01",
        ["Assign"] = assign ? "true" : "false",
    };

    private async Task<TestBrowser> OliveAsync() => await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Olive, null, Roles.Hr));
}
