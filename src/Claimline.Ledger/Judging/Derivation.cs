using Claimline.Ledger.Linking;

namespace Claimline.Ledger.Judging;

/// <summary>One sentence of how a status came about, with the rule it applies and the statements it rests on.</summary>
/// <param name="Answer">"basis", "contest", "currency", "headline", "views".</param>
/// <param name="Rule">Stable name: "basis.conceded", "interest model/interest.tsv:12".</param>
public sealed record Derivation(string Answer, string Rule, string Sentence, IReadOnlyList<StatementKey> Statements);
