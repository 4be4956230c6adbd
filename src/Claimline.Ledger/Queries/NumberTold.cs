using Claimline.Language;
using Claimline.Ledger.Linking;

namespace Claimline.Ledger.Queries;

/// <summary>A number that a source said, on which claim, and where it stands.</summary>
/// <param name="Day">When it was said, as told; else the day of publication.</param>
/// <param name="Document">SHA-256 of the document's bytes.</param>
public sealed record NumberTold(Amount Amount, DateOnly Day, string SourceKey, string Source, string? Party, ClaimSummary Claim, string Document, TextSpan Span);
