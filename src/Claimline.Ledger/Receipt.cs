using Claimline.Language;

namespace Claimline.Ledger;

/// <summary>What came of recording one document; given only when it is safely kept.</summary>
/// <param name="Document">SHA-256 of the document's bytes; of one that was already there in another encoding, the kept one's.</param>
/// <param name="Name">The name it was recorded under.</param>
/// <param name="Outcome">What happened.</param>
/// <param name="NewStatements">Statements that no earlier reading of it gave.</param>
/// <param name="Problem">Why it was refused, or a warning beside it; null mostly.</param>
public sealed record Receipt(string Document, string? Name, Outcome Outcome, int NewStatements, Problem? Problem);
