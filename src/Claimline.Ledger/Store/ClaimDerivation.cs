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
        foreach (var id in into.Query(ClaimRow.OfBlock, static r => r.GetString(0), block).ToList())
        {
            foreach (var delete in ClaimRow.Deletes) into.Run(delete, id);
        }
        var rows = blocks.Read(block, input.Known.ToUnixTimeMilliseconds());
        if (rows.Count == 0) return;
        var linked = ClaimBlock.Of(rows.Keys, ClaimRules.Rules.Linking);
        var (then, statuses) = Status.OfAll(linked, input, ClaimRules.Rules);
        foreach (var (claim, status) in then.Claims.Zip(statuses)) Write(claim, status, block, rows, then);
    }

    private void Write(Claim claim, Status status, string block, Dictionary<Bearing, BearingRow> rows, ClaimBlock then)
    {
        ClaimRow.Of(claim, status, block, rows).Write(into);
        foreach (var place in claim.Proposition.Places.DistinctBy(p => p.Id)) into.Run(ClaimRow.InsertPlace, claim.Id, place.Id, Folded.Of(place.Name), place.Region);
        foreach (var bearing in claim.Bearings) into.Run(ClaimRow.InsertVoice, claim.Id, rows[bearing].Id);
        foreach (var alias in claim.Bearings.Where(b => b.Role is BearingRole.Asserts).Select(b => ClaimId.Of(ClaimId.KeyOf(b.Proposition, ClaimRules.Rules.Linking.KindOf(b.Proposition.Kind)))).Distinct(StringComparer.Ordinal))
        {
            if (then[alias] is null) into.Run(ClaimRow.InsertAlias, alias, claim.Id);
        }
    }
}
