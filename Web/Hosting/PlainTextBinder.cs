using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using PolicyTraining.Domain;

namespace PolicyTraining.Web.Hosting;

/// <summary>
/// The one door through which text from forms and addresses comes in: every string is <see cref="PlainText"/> when an action
/// sees it, but a password, which counts as it was typed. What is left out was invisible, so nobody is bothered with it.
/// </summary>
internal sealed class PlainTextBinder(IModelBinder inner) : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        await inner.BindModelAsync(bindingContext);
        if (bindingContext.Result.Model is string text)
            bindingContext.Result = ModelBindingResult.Success(PlainText.Of(text));
    }

    /// <summary>Stands in for the framework's binder of simple values where the value is a text.</summary>
    internal sealed class Provider : IModelBinderProvider
    {
        private readonly SimpleTypeModelBinderProvider _simple = new();

        public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
            context.Metadata.ModelType == typeof(string) && !IsPassword(context.Metadata) && _simple.GetBinder(context) is { } inner
                ? new PlainTextBinder(inner)
                : null;

        private static bool IsPassword(ModelMetadata metadata) => metadata.PropertyName?.Contains("Password", StringComparison.Ordinal) is true;
    }
}

internal static class PlainTextSetup
{
    extension(IList<IModelBinderProvider> providers)
    {
        /// <summary>Just before the framework's own, so that what is bound from bodies and headers keeps its binder.</summary>
        public void AddPlainText()
        {
            var simple = providers.OfType<SimpleTypeModelBinderProvider>().Single();
            providers.Insert(providers.IndexOf(simple), new PlainTextBinder.Provider());
        }
    }
}
