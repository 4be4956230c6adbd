namespace Claimline.Ledger.Store;

/// <summary>What every bearing of a reading has in common.</summary>
/// <param name="Document">SHA-256 of its bytes.</param>
internal sealed record ReadingKnown(string Document, DateOnly Published, string? Publisher, string Theatre, DateTimeOffset Recorded);
