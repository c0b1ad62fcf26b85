using System.ComponentModel.DataAnnotations;
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
            builder.Services.AddOptionsWithValidateOnStart<TOptions, AnnotationsValidator<TOptions>>().BindConfiguration(section);

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

/// <summary>Checks a section's annotations and answers with their own sentences, each of which names its key.</summary>
internal sealed class AnnotationsValidator<TOptions> : IValidateOptions<TOptions>
    where TOptions : class
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        var faults = new List<ValidationResult>();
        return Validator.TryValidateObject(options, new ValidationContext(options), faults, validateAllProperties: true)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(faults.Select(fault => fault.ErrorMessage!));
    }
}
