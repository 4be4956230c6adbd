using Claimline.Ledger.Store;

namespace Claimline.Ledger.Queries;

/// <summary>The tables of claims as of another day or instant, until disposed: temporary ones that stand in front of the ledger's own under their names.</summary>
internal sealed class ClaimsThen : IDisposable
{
    private static readonly string[] Tables = ["claim", "claim_place", "claimed_place", "claim_voice", "claim_alias"];

    private const string Blocks = """
        SELECT DISTINCT block FROM bearing JOIN reading ON reading.entry = bearing.id >> 24 WHERE reading.recorded <= $1 AND (replaced IS NULL OR replaced > $1) ORDER BY 1
        """;

    private readonly Database? database;

    /// <summary>Derives nothing where all that is known now is asked for.</summary>
    public ClaimsThen(Database database, Vantage vantage)
    {
        if (!ClaimRules.AreThoseOf(database)) throw new LedgerException(LedgerProblems.OtherRules(database.Path));
        if (vantage == default) return;
        this.database = database;
        foreach (var table in Tables) database.Script($"DROP TABLE IF EXISTS temp.{table}; CREATE TEMP TABLE {table} AS SELECT * FROM main.{table} WHERE 0");
        database.Script("CREATE INDEX temp.then_claim ON claim (block); CREATE INDEX temp.then_id ON claim (id); CREATE INDEX temp.then_voice ON claim_voice (claim); CREATE INDEX temp.then_place ON claim_place (claim); CREATE INDEX temp.then_named ON claim_place (name, last)");
        var derivation = new ClaimDerivation(database, ClaimDerivation.Input(database, vantage.AsOf, vantage.Known));
        derivation.Derive(database.Query(Blocks, static r => r.GetString(0), vantage.Instant).ToList());
        derivation.Finish([]);
    }

    public void Dispose()
    {
        foreach (var table in Tables) database?.Script($"DROP TABLE temp.{table}");
    }
}
