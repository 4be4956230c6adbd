namespace Claimline.Ledger;

/// <summary>How credible a person finds what a claim says (NATO AJP-2.1): a scale of its own, apart from the reliability of its sources, and read by no rule. A later one takes its place.</summary>
/// <param name="Claim">The beginning of the claim's id, at least six letters.</param>
/// <param name="Credibility">1 to 6, the numbers of <see cref="Credibilities"/>.</param>
public sealed record ClaimGrade(string Claim, int Credibility, string By, string Reason)
{
    public static IReadOnlyList<string> Credibilities { get; } = ["confirmed by other sources", "probably true", "possibly true", "doubtful", "improbable", "truth cannot be judged"];
}
