namespace Claimline.Ledger;

/// <summary>What an analyst concludes of a claim. A later one is added, none is replaced.</summary>
/// <param name="Claim">The beginning of the claim's id, at least six letters.</param>
/// <param name="Likelihood">One of <see cref="Likelihoods"/>.</param>
/// <param name="Confidence">One of <see cref="Confidences"/>: of the judgement, not of the event.</param>
/// <param name="Basis">What it rests on, in words.</param>
/// <param name="Revisit">A day to look again.</param>
public sealed record Judgement(string Claim, string Likelihood, string Confidence, string Basis, string? Alternatives, DateOnly? Revisit, string By)
{
    /// <summary>The words of ICD 203 (2015, D.6.e.2.a), from below five percent to above 95.</summary>
    public static IReadOnlyList<string> Likelihoods { get; } = ["almost no chance", "very unlikely", "unlikely", "roughly even chance", "likely", "very likely", "almost certain"];

    public static IReadOnlyList<string> Confidences { get; } = ["low", "moderate", "high"];
}
