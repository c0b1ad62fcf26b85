using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PolicyTraining.Web.Tests.Shell;

/// <summary>A page with one form on it, on which tag helpers can be set without a browser or a view.</summary>
internal sealed class FormPage<TForm>
    where TForm : class
{
    private readonly IServiceProvider _services = Mvc();
    private readonly ViewDataDictionary<TForm> _data;

    public FormPage(TForm form)
    {
        _data = new(_services.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary()) { Model = form };
        View = new ViewContext
        {
            HttpContext = new DefaultHttpContext { RequestServices = _services },
            ViewData = _data,
            ClientValidationEnabled = false,
            FormContext = new(),
        };
    }

    public ViewContext View { get; }

    public IHtmlGenerator Generator => _services.GetRequiredService<IHtmlGenerator>();

    public ModelExpression For(string property) =>
        _services.GetRequiredService<IModelExpressionProvider>() is ModelExpressionProvider provider
            ? provider.CreateModelExpression(_data, property)
            : throw new InvalidOperationException("MVC names fields in another way now.");

    /// <summary>The browser sent this, and the server said that of it.</summary>
    public FormPage<TForm> Refused(string field, string? typed, string message)
    {
        _data.ModelState.SetModelValue(field, typed, typed);
        _data.ModelState.AddModelError(field, message);
        return this;
    }

    public static string Rendered(TagHelper helper, params (string Name, object Value)[] attributes)
    {
        var given = new TagHelperAttributeList(attributes.Select(pair => new TagHelperAttribute(pair.Name, pair.Value)));
        var output = new TagHelperOutput("x", given, (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        helper.Process(new([], new Dictionary<object, object>(), "x"), output);

        using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    private static IServiceProvider Mvc()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddControllersWithViews();
        return builder.Build().Services;
    }
}
