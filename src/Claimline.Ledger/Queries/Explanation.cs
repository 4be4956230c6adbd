namespace Claimline.Ledger.Queries;

/// <summary>A sentence of how a status came about.</summary>
/// <param name="Answer">"headline", "basis", "contest", "currency", "views".</param>
/// <param name="Rule">The stable name of the rule, with its data line where it has one.</param>
/// <param name="Voices">Numbers of the voices it rests on.</param>
public sealed record Explanation(string Answer, string Rule, string Sentence, IReadOnlyList<int> Voices);
