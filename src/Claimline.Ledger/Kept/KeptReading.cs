using Claimline.Language;

namespace Claimline.Ledger.Kept;

/// <summary>A reading as the log keeps it: whole, with the rules and data lines behind every finding, but without the text, which its document holds.</summary>
internal sealed record KeptReading
{
    /// <summary>SHA-256 of the document's bytes.</summary>
    public required string Document { get; init; }
    public required Told Told { get; init; }

    /// <summary>As for a document.</summary>
    public long? StandsFor { get; init; }
    public required Reading Reading { get; init; }
}
