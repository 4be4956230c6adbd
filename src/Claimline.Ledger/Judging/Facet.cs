namespace Claimline.Ledger.Judging;

/// <summary>One thing that a claim's statements tell, judged apart: "effect: fire", "actor: sbu drones".</summary>
/// <param name="What">"act", "object", "actor", "effect".</param>
/// <param name="By">Statements that tell it, those of its basis.</param>
public sealed record Facet(string What, string Value, Basis Basis, IReadOnlyList<Linking.StatementKey> By);
