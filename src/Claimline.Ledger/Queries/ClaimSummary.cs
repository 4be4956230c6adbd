using Claimline.Ledger.Store;

namespace Claimline.Ledger.Queries;

/// <summary>A claim and how it stands, as a list shows it.</summary>
public sealed record ClaimSummary
{
    public required string Id { get; init; }

    /// <summary>The beginning of the id, of at least six letters, that no other claim of the ledger has.</summary>
    public required string ShortId { get; init; }

    /// <summary>To go on behind it.</summary>
    public required string Cursor { get; init; }

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

    internal static ClaimSummary Of(ClaimRow row, string shortId) => new()
    {
        Id = row.Id, ShortId = shortId, Cursor = $"{Days.Text(row.Last)}/{row.Id}", Label = row.Label, Kind = row.Kind, Party = row.Party, Actor = row.Actor, Object = row.Object, Place = row.Place,
        PlaceName = row.PlaceName, Point = row.Point, Extent = row.Extent, Day = row.Day, First = row.First, Last = row.Last, Headline = row.Headline, Basis = row.Basis, Contest = row.Contest,
        Currency = row.Currency, Ended = row.Ended, Voices = row.Voices, Against = row.Against, Earlier = row.Earlier,
    };
}
