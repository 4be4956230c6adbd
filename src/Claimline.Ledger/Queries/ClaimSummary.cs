using Claimline.Ledger.Store;

namespace Claimline.Ledger.Queries;

/// <summary>A claim and how it stands, as a list shows it.</summary>
public sealed record ClaimSummary
{
    public required string Id { get; init; }

    /// <summary>The beginning of the id, of at least six letters, that no other claim of the ledger has; the whole id where nobody looked for it.</summary>
    public string ShortId
    {
        get => field ?? Id;
        init;
    }

    /// <summary>To go on behind it.</summary>
    public string Cursor => Queries.Cursor.Of(Days.Text(Last), Id);

    /// <summary>The words that opened it.</summary>
    public required string Label { get; init; }
    public required string Kind { get; init; }

    /// <summary>Whose deed or gain it is; null where it is not told.</summary>
    public string? Party { get; init; }
    public required string Actor { get; init; }
    public required string Object { get; init; }

    /// <summary>Its first place.</summary>
    public string? Place { get; init; }
    public string? PlaceName { get; init; }
    public (double Latitude, double Longitude)? Point { get; init; }

    /// <summary>"all", "share" or "part".</summary>
    public required string Extent { get; init; }

    /// <summary>By which it is said to have been so.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Days of the first and the last word on it.</summary>
    public required DateOnly First { get; init; }
    public required DateOnly Last { get; init; }
    public required string Headline { get; init; }
    public required string Basis { get; init; }

    /// <summary>Comma-separated; empty where nothing stands against it.</summary>
    public required string Contest { get; init; }
    public required string Currency { get; init; }
    public DateOnly? Ended { get; init; }

    /// <summary>How many put it forward, and how many speak against it; who repeats himself is one.</summary>
    public int Voices { get; init; }
    public int Against { get; init; }

    /// <summary>How often it was claimed before.</summary>
    public int Earlier { get; init; }
}
