namespace PolicyTraining.Web.Data.Providers;

/// <summary>Writes very many new rows in whatever transaction is open, the quickest way the database has.</summary>
internal interface IBulkWriter
{
    /// <param name="values">One for each of the table's columns.</param>
    void Add(BulkTable table, object[] values);

    /// <summary>When it ends, the transaction holds whatever was added.</summary>
    Task FlushAsync(CancellationToken cancellation);
}
