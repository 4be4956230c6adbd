namespace Claimline.Ledger.Kept;

/// <summary>What the log keeps of a document beside its bytes.</summary>
internal sealed record KeptDocument
{
    /// <summary>Of the bytes; the document's id.</summary>
    public required string Sha256 { get; init; }
    public required string MediaType { get; init; }
    public string? Name { get; init; }

    /// <summary>The text that offsets count in; null where it is the bytes, read as UTF-8.</summary>
    public string? Text { get; init; }

    /// <summary>The entry in whose place this copy stands, with what was redacted blacked out; it counts as recorded then.</summary>
    public long? StandsFor { get; init; }
}
