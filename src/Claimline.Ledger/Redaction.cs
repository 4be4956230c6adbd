using Claimline.Language;

namespace Claimline.Ledger;

/// <summary>What is to go out of the ledger, on whose word, and why.</summary>
/// <param name="Document">A document's id, or the beginning of it that no other has.</param>
/// <param name="Spans">What to black out; empty for the whole document.</param>
public sealed record Redaction(string Document, IReadOnlyList<TextSpan> Spans, string By, string Reason);
