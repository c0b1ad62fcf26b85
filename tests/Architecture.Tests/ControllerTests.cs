using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Architecture.Tests;

public class ControllerTests
{
    private static readonly string[] ActionNames = ["Index", "Show", "New", "Create", "Edit", "Update", "Destroy"];

    private static readonly List<Type> Controllers =
        [.. typeof(TrainingDb).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Controller)))];

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

    private static MethodInfo[] Actions(Type controller) =>
        controller.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);
}
