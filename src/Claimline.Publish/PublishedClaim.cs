using Claimline.Ledger.Queries;

namespace Claimline.Publish;

/// <summary>A claim as it goes out: how it stands, where it is as exactly as may be told, and every statement on it that may be told.</summary>
public sealed record PublishedClaim
{
    public required string Id { get; init; }
    public required string ShortId { get; init; }
    public required string Label { get; init; }
    public required string Kind { get; init; }
    public string? Party { get; init; }
    public required DateOnly Day { get; init; }
    public required string Headline { get; init; }
    public required string Basis { get; init; }
    public required string Contest { get; init; }
    public required string Currency { get; init; }
    public DateOnly? Ended { get; init; }

    /// <summary>How it stood for the last edition; null where it is new.</summary>
    public string? Before { get; init; }
    public string? Axis { get; init; }
    public IReadOnlyList<string> Places { get; init; } = [];
    public (double Latitude, double Longitude)? Point { get; init; }

    /// <summary>The point is the middle of a division, a country or a stretch of land.</summary>
    public bool IsArea { get; init; }

    /// <summary>"exact", or how exactly it may be told.</summary>
    public string Exactness { get; init; } = "exact";
    public int Points { get; init; }
    public IReadOnlyList<string> Reasons { get; init; } = [];
    public IReadOnlyList<string> Why { get; init; } = [];
    public IReadOnlyList<DayNumber> Numbers { get; init; } = [];
    public required IReadOnlyList<PublishedVoice> Voices { get; init; }
}
