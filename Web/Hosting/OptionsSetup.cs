using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace PolicyTraining.Web.Hosting;

/// <summary>How every capability registers its settings: bound to a section, checked by annotations and a validator at start.</summary>
internal static class OptionsSetup
{
    extension(IHostApplicationBuilder builder)
    {
        public void AddCheckedOptions<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TOptions>(string section)
            where TOptions : class =>
            builder.Services.AddOptions<TOptions>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();

        public void AddCheckedOptions<
            [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TOptions,
            [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TValidator>(string section)
            where TOptions : class
            where TValidator : class, IValidateOptions<TOptions>
        {
            builder.AddCheckedOptions<TOptions>(section);
            builder.Services.AddSingleton<IValidateOptions<TOptions>, TValidator>();
        }
    }
}
