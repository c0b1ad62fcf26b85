using Npgsql;

namespace PolicyTraining.Web.Data.Providers.PostgreSql;

/// <summary>Where PostgreSQL is, and what is asked of it there.</summary>
internal static class PostgreSqlAddress
{
    /// <summary>
    /// The server looks for the best order among this many tables of one question; by itself it looks among eight and keeps to the order they
    /// were written in beyond, which had it join every certification to find the few of a list.
    /// </summary>
    private const int TablesOrdered = 11;

    /// <returns>Null when none is configured. Whoever sets <c>Options</c> in the address sets all of them.</returns>
    public static string? Of(IConfiguration configuration)
    {
        if (configuration.GetConnectionString(DatabaseOptions.Connection) is not { } given)
            return null;

        var address = new NpgsqlConnectionStringBuilder(given);
        address.Options ??= $"-c join_collapse_limit={TablesOrdered} -c from_collapse_limit={TablesOrdered}";
        return address.ToString();
    }
}
