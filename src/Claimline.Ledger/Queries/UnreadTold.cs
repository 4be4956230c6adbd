namespace Claimline.Ledger.Queries;

/// <summary>A document in a language that is not read: kept and searchable, and to be logged by hand.</summary>
public sealed record UnreadTold
{
    /// <summary>SHA-256 of its bytes.</summary>
    public required string Document { get; init; }

    /// <summary>"uk", "ru" ...</summary>
    public required string Language { get; init; }

    /// <summary>Its channel; of what is no post its publisher or name.</summary>
    public string? Channel { get; init; }

    /// <summary>The instant of publication, or its day.</summary>
    public string? Published { get; init; }

    /// <summary>Its own address; null where it has none.</summary>
    internal string? Address { get; init; }

    /// <summary>Where it stands: its own address, then those that it links to.</summary>
    public required IReadOnlyList<string> Links { get; init; }

    /// <summary>Whose words it passes on.</summary>
    public string? ForwardedFrom { get; init; }
    public required string Text { get; init; }

    /// <summary>The cursor that goes on behind it.</summary>
    public required string Cursor { get; init; }
}
