using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Testing;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Architecture.Tests;

public class ControllerTests
{
    private static readonly string[] ActionNames = ["Index", "Show", "New", "Create", "Edit", "Update", "Destroy"];

    private static readonly List<Type> Controllers =
        [.. typeof(TrainingDb).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Controller)))];

    /// <summary>What is taken is entered on the ledger first, so it is posted; it changes nothing else, and an auditor may take it.</summary>
    private static readonly string[] TakesARecordAlong = ["AuditPacksController", "AssignmentAuditPacksController"];

    [Fact]
    public void A_controller_is_a_resource_with_the_seven_actions_only()
    {
        var oddities =
            from controller in Controllers
            from action in Actions(controller)
            where !ActionNames.Contains(action.Name)
            select $"{controller.Name}.{action.Name}";

        Controllers.Count.ShouldBeGreaterThan(10);
        oddities.ShouldBeEmpty();
    }

    [Fact]
    public void What_only_shows_is_read_and_what_changes_is_posted()
    {
        var reading = new[] { "Index", "Show", "New", "Edit" };
        var oddities =
            from controller in Controllers
            from action in Actions(controller)
            let posts = action.GetCustomAttributes<HttpPostAttribute>().Any()
            where posts == reading.Contains(action.Name)
            select $"{controller.Name}.{action.Name}";

        oddities.ShouldBeEmpty();
    }

    [Fact]
    public void Who_may_only_read_HRs_pages_reaches_none_that_leads_to_a_change()
    {
        var open =
            from controller in Controllers
            where controller.GetCustomAttributes<AuthorizeAttribute>().Any(rule => rule.Policy == Policies.ReadRegister)
            from action in Actions(controller)
            where action.Name is not ("Index" or "Show") && !TakesARecordAlong.Contains(controller.Name)
            where !action.GetCustomAttributes<AuthorizeAttribute>().Any(rule => rule.Policy is Policies.Hr or Policies.Administrator)
            select $"{controller.Name}.{action.Name}";

        open.ShouldBeEmpty();
    }

    [Fact]
    public void Every_page_below_hr_says_who_may_read_it()
    {
        var open =
            from controller in Controllers
            where controller.Namespace!.StartsWith("PolicyTraining.Web.Features.Hr", StringComparison.Ordinal)
            where !controller.GetCustomAttributes<AuthorizeAttribute>()
                .Any(rule => rule.Policy is Policies.ReadRegister or Policies.Hr or Policies.Administrator)
            select controller.Name;

        open.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_is_downloaded_under_a_name_and_never_shown_in_place()
    {
        var shown =
            from file in Repository.Files("Web/Features", "*Controller.cs")
            from call in Regex.Matches(File.ReadAllText(file), @"(?<![\w.<])File\((?<arguments>.+)\)").Select(match => match.Groups["arguments"].Value)
            where Regex.Count(call, ", ") < 2
            select $"{Path.GetFileName(file)}: {call}";

        shown.ShouldBeEmpty();
    }

    private static MethodInfo[] Actions(Type controller) =>
        controller.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);
}
