using Microsoft.Extensions.Options;

namespace PolicyTraining.Web.Data.Providers;

/// <summary>The section <c>Database</c>: which database holds what the product remembers.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    /// <summary>The name in <c>ConnectionStrings</c>.</summary>
    public const string Connection = "Training";

    /// <summary>One of <see cref="DatabaseKind"/>, in any case.</summary>
    public string Provider { get; set; } = nameof(DatabaseKind.Sqlite);

    /// <summary>Null when <see cref="Provider"/> names none.</summary>
    internal DatabaseKind? Kind =>
        Enum.GetValues<DatabaseKind>().Cast<DatabaseKind?>().FirstOrDefault(kind => string.Equals(kind.ToString(), Provider, StringComparison.OrdinalIgnoreCase));
}

public enum DatabaseKind
{
    /// <summary>A file, with nothing to install.</summary>
    Sqlite,

    /// <summary>A server, which several of ours can share.</summary>
    PostgreSql,
}

internal sealed class DatabaseOptionsValidator(IConfiguration configuration) : IValidateOptions<DatabaseOptions>
{
    public ValidateOptionsResult Validate(string? name, DatabaseOptions options) => options.Kind switch
    {
        null => ValidateOptionsResult.Fail($"Database:Provider is '{options.Provider}': give Sqlite or PostgreSql."),
        DatabaseKind.PostgreSql when string.IsNullOrWhiteSpace(configuration.GetConnectionString(DatabaseOptions.Connection)) => ValidateOptionsResult.Fail(
            "ConnectionStrings:Training is empty, and Database:Provider is PostgreSql: say where the server is, as in Host=db.agency.gov;Database=training;Username=training."),
        _ => ValidateOptionsResult.Success,
    };
}
