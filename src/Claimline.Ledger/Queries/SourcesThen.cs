using Claimline.Ledger.Store;

namespace Claimline.Ledger.Queries;

/// <summary>The tables of sources as of another day or instant, until disposed: temporary ones that stand in front of the ledger's own under their names.</summary>
internal sealed class SourcesThen : IDisposable
{
    private static readonly string[] Tables = ["source", "source_alias", "source_decided"];

    private readonly Database? database;

    /// <summary>Derives nothing where all that is known now is asked for.</summary>
    public SourcesThen(Database database, Vantage vantage)
    {
        if (vantage == default) return;
        this.database = database;
        foreach (var table in Tables) database.Script($"DROP TABLE IF EXISTS temp.{table}; CREATE TEMP TABLE {table} AS SELECT * FROM main.{table} WHERE 0");
        database.Script("CREATE UNIQUE INDEX temp.then_source ON source (key); CREATE INDEX temp.then_alias ON source_alias (source)");
        new SourceDerivation(database).Then(vantage.AsOf, vantage.Known, vantage.Instant);
    }

    public void Dispose()
    {
        foreach (var table in Tables) database?.Script($"DROP TABLE temp.{table}");
    }
}
