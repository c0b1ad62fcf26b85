using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using PolicyTraining.Domain;

namespace PolicyTraining.Web.Hosting;

/// <summary>
/// Every text of a form, an address or a route comes through here: code points that are no characters come out as U+FFFD, control
/// characters but tabs and line ends as blanks. Whoever typed neither never notices.
/// </summary>
internal sealed class WellFormedTextBinder(ILoggerFactory loggers) : IModelBinder
{
    private readonly SimpleTypeModelBinder _binder = new(typeof(string), loggers);

    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        await _binder.BindModelAsync(bindingContext);
        if (bindingContext.Result.Model is string text)
            bindingContext.Result = ModelBindingResult.Success(WithoutControls(text.WellFormed()));
    }

    private static string WithoutControls(string text) =>
        text.Any(IsUnwanted) ? string.Concat(text.Select(character => IsUnwanted(character) ? ' ' : character)) : text;

    private static bool IsUnwanted(char character) => char.IsControl(character) && character is not ('\t' or '\n' or '\r');
}

internal static class WellFormedTextBinding
{
    private sealed class Provider : IModelBinderProvider
    {
        public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.ModelType == typeof(string)
            ? new WellFormedTextBinder(context.Services.GetRequiredService<ILoggerFactory>())
            : null;
    }

    extension(IList<IModelBinderProvider> providers)
    {
        /// <summary>In the place of the framework's own reader of simple values, behind those of bodies and headers.</summary>
        public void AddWellFormedText()
        {
            var simple = providers.OfType<SimpleTypeModelBinderProvider>().Single();
            providers.Insert(providers.IndexOf(simple), new Provider());
        }
    }
}
