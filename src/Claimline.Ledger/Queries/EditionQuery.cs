using Claimline.Ledger.Kept;
using Claimline.Ledger.Store;

namespace Claimline.Ledger.Queries;

/// <summary>The steps of editions that the ledger keeps, the first first.</summary>
public sealed record EditionQuery
{
    /// <summary>Only of this series, of this day.</summary>
    public string? Series { get; init; }
    public DateOnly? Date { get; init; }

    public IReadOnlyList<KeptEdition> Run(ClaimLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return [.. ledger.Database.Query(EditionRow.All, EditionRow.Read, Series, Days.Text(Date))];
    }

    /// <summary>What the edition held at a step, as JSON.</summary>
    public static byte[] Product(ClaimLedger ledger, KeptEdition step)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(step);
        return EditionContent.ProductOf(ledger.Database.First(EntryRow.ByNumber, EntryRow.Read, step.Entry)?.Content ?? throw new LedgerException(LedgerProblems.Damaged(ledger.Database.Path, $"entry {step.Entry} has no content")));
    }
}
