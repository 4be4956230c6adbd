namespace Claimline.Ledger.Store;

/// <summary>What a transaction changed among the statements, for what is derived from more than one document.</summary>
internal sealed class Touched
{
    /// <summary>Rows that are new, in the order of their ids.</summary>
    public List<StatementRow> Added { get; } = [];

    /// <summary>Rows that a newer reading took back, as they were.</summary>
    public List<StatementRow> Closed { get; } = [];

    /// <summary>Blocks whose bearings, or what was decided of them, are others than before.</summary>
    public SortedSet<string> Blocks { get; } = new(StringComparer.Ordinal);

    public void Clear()
    {
        Blocks.Clear();
        Added.Clear();
        Closed.Clear();
    }
}
