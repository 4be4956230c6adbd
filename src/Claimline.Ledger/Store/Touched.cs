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

    /// <summary>Places that texts locate, or no longer do.</summary>
    public SortedSet<string> Located { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds every block that a query gives, with its first and last day.</summary>
    public void Add(Database database, string days, params object?[] of)
    {
        foreach (var (block, first, last) in database.Query(days, static r => (r.GetString(0), Days.Parse(r.GetString(1))!.Value, Days.Parse(r.GetString(2))!.Value), of)) Add(block, first, last);
    }

    /// <summary>Keys, as read, of sources that are to be counted again: a reading that told of them went, or something was decided of them.</summary>
    public HashSet<string> Sources { get; } = new(StringComparer.Ordinal);

    /// <summary>Who is heard in readings that are new.</summary>
    public List<(long Reading, SpeakerRow Speaker)> Heard { get; } = [];

    /// <summary>Whether anything was decided of sources.</summary>
    public bool HasDecisions { get; set; }

    /// <summary>Whether the rows of a document went because another text of the same bytes stands in its place.</summary>
    public bool HasGone { get; set; }

    public void Clear()
    {
        HasGone = false;
        Located.Clear();
        Evidence.Clear();
        Sources.Clear();
        Heard.Clear();
        HasDecisions = false;
        blocks.Clear();
        Added.Clear();
        Closed.Clear();
    }
}
