using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace PolicyTraining.Web.Hosting;

/// <summary>Finds a view beside its controller, and what several features share in <c>Features/Shared</c>.</summary>
internal sealed class FeatureViews : IViewLocationExpander
{
    private const string Key = "feature";
    private const string Root = ".Features.";

    /// <summary>Where a feature stands: <c>Learning</c> for a controller of <c>PolicyTraining.Web.Features.Learning</c>.</summary>
    /// <returns>The folders below <c>Features</c>, joined by slashes; nothing for a type that stands elsewhere.</returns>
    public static string? FeatureOf(Type controller)
    {
        var name = controller.Namespace + ".";
        var start = name.IndexOf(Root, StringComparison.Ordinal);
        return start < 0 ? null : name[(start + Root.Length)..].TrimEnd('.').Replace('.', '/');
    }

    public void PopulateValues(ViewLocationExpanderContext context) =>
        context.Values[Key] = context.ActionContext.ActionDescriptor is ControllerActionDescriptor action
            ? FeatureOf(action.ControllerTypeInfo)
            : null;

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        if (context.Values.TryGetValue(Key, out var feature) && !string.IsNullOrEmpty(feature))
            yield return $"/Features/{feature}/{{0}}.cshtml";
        yield return "/Features/Shared/{0}.cshtml";
    }
}

/// <summary>Registers the feature folders with MVC.</summary>
internal static class FeatureViewsSetup
{
    extension(IMvcBuilder mvc)
    {
        /// <summary>
        /// Views live in <c>Features/&lt;Feature&gt;/&lt;View&gt;.cshtml</c>. Forms are checked on the server and carry no attributes
        /// for a validation script we do not ship.
        /// </summary>
        public IMvcBuilder AddFeatureViews() => mvc
            .AddRazorOptions(options => options.ViewLocationExpanders.Add(new FeatureViews()))
            .AddViewOptions(options => options.HtmlHelperOptions.ClientValidationEnabled = false);
    }
}
