namespace Claimline.Ledger.Store;

/// <summary>What a transaction changed among the statements, for what is derived from more than one document.</summary>
internal sealed class Touched
{
    private readonly SortedDictionary<string, (DateOnly First, DateOnly Last)> blocks = new(StringComparer.Ordinal);

    /// <summary>Rows that are new, in the order of their ids.</summary>
    public List<StatementRow> Added { get; } = [];

    /// <summary>Rows that a newer reading took back, as they were.</summary>
    public List<StatementRow> Closed { get; } = [];

    /// <summary>Blocks whose bearings, or what was decided of them, are others than before: the first and the last of the days that these tell of.</summary>
    public IReadOnlyDictionary<string, (DateOnly First, DateOnly Last)> Blocks => blocks;

    public void Add(string block, DateOnly first, DateOnly last) => blocks[block] = blocks.TryGetValue(block, out var known)
        ? (first < known.First ? first : known.First, last > known.Last ? last : known.Last)
        : (first, last);

    /// <summary>Pieces of evidence of which other texts tell than before, or of which was decided.</summary>
    public SortedSet<string> Evidence { get; } = new(StringComparer.Ordinal);

    public void Clear()
    {
        Evidence.Clear();
        blocks.Clear();
        Added.Clear();
        Closed.Clear();
    }
}
