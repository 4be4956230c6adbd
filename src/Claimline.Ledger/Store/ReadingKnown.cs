using Claimline.Ledger.Linking;

namespace Claimline.Ledger.Store;

/// <summary>What every bearing of a reading has in common.</summary>
/// <param name="Document">SHA-256 of its bytes.</param>
/// <param name="IsManual">A person logged it.</param>
/// <param name="Origin">Which near copies it is one of; null for a text too short to tell.</param>
internal sealed record ReadingKnown(string Document, DateOnly Published, string? Publisher, string Theatre, DateTimeOffset Recorded, bool IsManual, TextOrigin? Origin);
