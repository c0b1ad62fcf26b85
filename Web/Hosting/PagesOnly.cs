using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace PolicyTraining.Web.Hosting;

/// <summary>Has MVC start faster where no controller is an API's.</summary>
internal static class PagesOnly
{
    /// <summary>The framework's own, which it does not show.</summary>
    private const string ApiConventions = "ApiBehaviorApplicationModelProvider";

    extension(IMvcBuilder mvc)
    {
        /// <summary>
        /// To find out whether a controller is an API's, MVC reads all attributes of the assembly, once for each controller, and each
        /// compiled view is such an attribute: half of all it does before the first request.
        /// </summary>
        /// <exception cref="InvalidOperationException">The framework does that no more, or calls it something else.</exception>
        public IMvcBuilder WithoutApis()
        {
            mvc.Services.Remove(mvc.Services.Single(service =>
                service.ServiceType == typeof(IApplicationModelProvider) && service.ImplementationType?.Name == ApiConventions));
            return mvc;
        }
    }
}
