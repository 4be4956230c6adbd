using Claimline.Ledger.Store;

namespace Claimline.Ledger.Queries;

/// <summary>The table of evidence as of another day or instant, until disposed: a temporary one that stands in front of the ledger's own under its name.</summary>
internal sealed class EvidenceThen : IDisposable
{
    private readonly Database? database;

    /// <summary>Derives nothing where all that is known now is asked for.</summary>
    public EvidenceThen(Database database, Vantage vantage)
    {
        if (vantage == default) return;
        this.database = database;
        database.Script("DROP TABLE IF EXISTS temp.evidence; CREATE TEMP TABLE evidence AS SELECT * FROM main.evidence WHERE 0; CREATE UNIQUE INDEX temp.then_evidence ON evidence (id)");
        database.Run(EvidenceRow.DeriveThen, vantage.Instant, Days.Text(vantage.AsOf));
    }

    public void Dispose() => database?.Script("DROP TABLE temp.evidence");
}
