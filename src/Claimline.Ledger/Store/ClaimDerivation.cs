using Claimline.Ledger.Judging;
using Claimline.Ledger.Linking;

namespace Claimline.Ledger.Store;

/// <summary>Derives claims, block by block, from the rows of bearings: into the ledger's tables by all that is known, or into others as of another day or instant.</summary>
/// <param name="into">Where to write; temporary tables of the same names stand in front of the ledger's own.</param>
internal sealed class ClaimDerivation(Database into, JudgingInput input)
{
    private readonly BlockReader blocks = new(into);

    /// <summary>All that is known, of all days.</summary>
    public static JudgingInput Now(Database database) => Input(database, null, null);

    public static JudgingInput Input(Database database, DateOnly? asOf, DateTimeOffset? known) =>
        new(asOf ?? DateOnly.MaxValue, known ?? DateTimeOffset.MaxValue) { Evidence = [.. database.Query(EvidenceDecisionRow.All, EvidenceDecisionRow.Read)] };

    /// <summary>Writes the claims of a block in the place of those that stood in it.</summary>
    public void Derive(string block)
    {
        var before = into.Query(ClaimRow.OfBlock, ClaimRow.Read, block).ToDictionary(r => r.Claim.Id, StringComparer.Ordinal);
        var voices = into.Query(ClaimRow.VoicesOfBlock, static r => (Claim: r.GetString(0), Bearing: r.GetInt64(1)), block).ToLookup(v => v.Claim, v => v.Bearing, StringComparer.Ordinal);
        foreach (var (row, claim, rows) in Derived(block))
        {
            // Most claims of a block stand as before. What is not in their row follows from their voices.
            if (before.Remove(claim.Id, out var old))
            {
                if (old == row && voices[claim.Id].ToHashSet().SetEquals(claim.Bearings.Select(b => rows[b].Id))) continue;
                Delete(claim.Id);
            }
            Write(row, claim, rows);
        }
        foreach (var gone in before.Keys) Delete(gone);
    }

    private IEnumerable<(ClaimRow Row, Claim Claim, Dictionary<Bearing, BearingRow> Rows)> Derived(string block)
    {
        var rows = blocks.Read(block, input.Known.ToUnixTimeMilliseconds());
        if (rows.Count == 0) yield break;
        var linked = ClaimBlock.Of(rows.Keys, ClaimRules.Rules.Linking);
        var (then, statuses) = Status.OfAll(linked, input, ClaimRules.Rules);
        foreach (var (claim, status) in then.Claims.Zip(statuses)) yield return (ClaimRow.Of(claim, status, block, rows), claim, rows);
    }

    private void Delete(string claim)
    {
        foreach (var delete in ClaimRow.Deletes) into.Run(delete, claim);
    }

    private void Write(ClaimRow row, Claim claim, Dictionary<Bearing, BearingRow> rows)
    {
        row.Write(into);
        foreach (var place in claim.Proposition.Places.DistinctBy(p => p.Id)) into.Run(ClaimRow.InsertPlace, claim.Id, place.Id, Folded.Of(place.Name), place.Region);
        foreach (var bearing in claim.Bearings) into.Run(ClaimRow.InsertVoice, claim.Id, rows[bearing].Id);
        foreach (var alias in claim.Bearings.Where(b => b.Role is BearingRole.Asserts).Select(b => ClaimId.Of(ClaimId.KeyOf(b.Proposition, ClaimRules.Rules.Linking.KindOf(b.Proposition.Kind)))).Distinct(StringComparer.Ordinal))
        {
            if (alias != claim.Id) into.Run(ClaimRow.InsertAlias, alias, claim.Id);
        }
    }
}
