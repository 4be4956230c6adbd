using Claimline.Ledger.Linking;

namespace Claimline.Ledger.Judging;

/// <summary>Says what would change a status.</summary>
internal static class Changes
{
    public static IReadOnlyList<string> Of(Claim claim, Basis basis, IReadOnlyList<Contest> contest, Grounds grounds)
    {
        var changes = new List<string>();
        if (basis is Basis.Shown) changes.Add("Discrediting the evidence gives back the basis from before it.");
        else changes.Add($"Located evidence of it ({claim.Proposition.Kind}{Where(claim)}) would confirm it.");
        if (basis > Basis.Conceded && grounds.Loser is { } loser) changes.Add($"A word of {loser}'s officials or state media that it is so would concede it.");
        if (basis > Basis.Corroborated) changes.Add("A second origin that is no party would corroborate it.");
        if (contest.Count == 0) changes.Add("A denial, or a statement that cannot hold together with it, would make it disputed unless it is shown or found.");
        else if (!contest.Contains(Contest.ContraryEvidence)) changes.Add("Evidence of the contrary in the same days would refute it.");
        return changes;
    }

    private static string Where(Claim claim) => claim.Proposition.Places.Count == 0 ? "" : $" at {string.Join(", ", claim.Proposition.Places.Select(p => p.Name))}";
}
