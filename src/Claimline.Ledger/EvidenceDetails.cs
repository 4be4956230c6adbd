namespace Claimline.Ledger;

/// <summary>What a person found out of a piece of evidence beyond what it shows. Days and instants are as precise as they are known, in EDTF.</summary>
public sealed record EvidenceDetails
{
    /// <summary>Where the earliest copy stands that is known.</summary>
    public string? Earliest { get; init; }

    /// <summary>SHA-256 of the file.</summary>
    public string? File { get; init; }
    public string? Captured { get; init; }
    public string? Published { get; init; }

    /// <summary>Where it was taken, WGS 84 degrees.</summary>
    public (double Latitude, double Longitude)? At { get; init; }

    /// <summary>How well that is known: one of <see cref="Precisions"/>.</summary>
    public string? Precision { get; init; }

    /// <summary>How it was located, and what of the picture matched what of the ground.</summary>
    public string? Method { get; init; }
    public IReadOnlyList<string> Features { get; init; } = [];
    public string? LocatedBy { get; init; }
    public string? CheckedBy { get; init; }

    public static IReadOnlyList<string> Precisions { get; } = ["10m", "100m", "1km", "settlement"];
}
