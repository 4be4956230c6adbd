using Claimline.Ledger.Judging;
using Claimline.Ledger.Linking;

namespace Claimline.Ledger.Store;

/// <summary>Derives claims, block by block, from the rows of bearings: into the ledger's tables by all that is known, or into others as of another day or instant.</summary>
/// <param name="into">Where to write; temporary tables of the same names stand in front of the ledger's own.</param>
internal sealed class ClaimDerivation(Database into, JudgingInput input)
{
    private readonly BlockReader blocks = new(into, input.Known);
    private readonly PlaceTally places = new(into);

    /// <summary>All that is known, of all days.</summary>
    public static JudgingInput Now(Database database) => Input(database, null, null);

    public static JudgingInput Input(Database database, DateOnly? asOf, DateTimeOffset? known) =>
        new(asOf ?? DateOnly.MaxValue, known ?? DateTimeOffset.MaxValue) { Evidence = [.. database.Query(EvidenceDecisionRow.All, EvidenceDecisionRow.Read)] };

    /// <summary>To be called once, behind all blocks: writes what is told of places in claims of any block.</summary>
    /// <param name="located">Places that texts may locate otherwise than before.</param>
    public void Finish(IEnumerable<string> located)
    {
        foreach (var place in located) places.Located(place);
        places.Write(blocks);
    }

    /// <summary>Writes all claims of a block in the place of those that stood in it.</summary>
    public void Derive(string block)
    {
        var part = blocks.Whole(block, input.Known.ToUnixTimeMilliseconds());
        Write(block, part, Judged(part));
    }

    /// <summary>Writes the claims of a block that bearings of some days may have changed; all others stand as they stood.</summary>
    public void Derive(string block, DateOnly first, DateOnly last)
    {
        if (ClaimRules.Rules.Linking.ReachOf(block) is not { } reach)
        {
            DeriveState(block, first, last);
            return;
        }
        // What is discredited may join a claim that opened later, and leave one that opened as much earlier.
        var from = Days.Before(first, 2 * reach);
        // It spreads to later days for as long as other propositions open claims than before.
        for (var days = 3 * reach; ; days *= 2)
        {
            var to = Days.After(last, days);
            var part = blocks.Around(block, from, to, reach);
            var claims = Judged(part);
            if (into.Number(BearingRow.IsAnyAfter, block, Days.Text(to)) != 0 && !OpenAsBefore(block, Days.After(to, -2 * reach), to, part, claims)) continue;
            Write(block, part, claims);
            return;
        }
    }

    private void DeriveState(string block, DateOnly first, DateOnly last)
    {
        var reach = ClaimRules.Rules.Linking.Bounds.Reach;
        var part = blocks.Since(block, Days.Before(first, 2 * reach), reach);
        if (part.Rows.Count > 0 && IsOlderEnded(block, part, first, last)) Derive(block);
        else Write(block, part, Judged(part));
    }

    /// <summary>Whether claims from before the part may end otherwise than they did: a state may last for years, and end today.</summary>
    private bool IsOlderEnded(string block, BlockPart part, DateOnly first, DateOnly last)
    {
        var older = into.Query(ClaimRow.EndsOfOlder, static r => (Claim: r.GetString(0), Ended: Days.Parse(r.IsDBNull(1) ? null : r.GetString(1))), block, Days.Text(part.From)).ToList();
        if (older.Exists(o => o.Ended >= first && o.Ended <= last)) return true;
        var then = Status.Then(part.Link(), input, ClaimRules.Rules);
        return older.Exists(o => (o.Ended is null || o.Ended > last) && then.IsEndedWithin(o.Claim, first, last));
    }

    private List<(Claim Claim, Status Status)> Judged(BlockPart part)
    {
        if (part.Rows.Count == 0) return [];
        var (then, statuses) = Status.OfAll(part.Link(), input, ClaimRules.Rules);
        return [.. then.Claims.Zip(statuses)];
    }

    private bool OpenAsBefore(string block, DateOnly after, DateOnly to, BlockPart part, List<(Claim Claim, Status Status)> claims)
    {
        var before = into.Query(ClaimRow.OpeningsOfDays, static r => r.GetInt64(0), block, Days.Text(after), Days.Text(to)).ToHashSet();
        return before.SetEquals(claims.Where(c => c.Claim.Proposition.When > after).SelectMany(c => c.Claim.Openings).Select(b => part.Rows[b].Id));
    }

    private void Write(string block, BlockPart part, List<(Claim Claim, Status Status)> claims)
    {
        object?[] days = [block, Days.Text(part.From), Days.Text(part.To)];
        var before = into.Query(ClaimRow.OfDays, ClaimRow.Read, days).ToDictionary(r => r.Claim.Id, StringComparer.Ordinal);
        var voices = into.Query(ClaimRow.VoicesOfDays, static r => (Claim: r.GetString(0), Voice: (r.GetInt64(1), r.GetInt64(2) == 1, r.IsDBNull(3) ? null : r.GetString(3))), days).ToLookup(v => v.Claim, v => v.Voice, StringComparer.Ordinal);
        foreach (var (claim, status) in claims)
        {
            var row = ClaimRow.Of(claim, status, block, part.Rows);
            var heard = claim.Bearings.Select(b => (part.Rows[b].Id, claim.Openings.Contains(b, ReferenceEqualityComparer.Instance), b.Role is BearingRole.Asserts ? b.Source.Party : null)).ToHashSet();
            // Most claims of a block stand as before. What is not in their row follows from their voices.
            if (before.Remove(claim.Id, out var old))
            {
                if (old == row && heard.SetEquals(voices[claim.Id])) continue;
                Delete(claim.Id);
            }
            Write(row, claim, heard);
        }
        foreach (var gone in before.Keys) Delete(gone);
    }

    private void Delete(string claim)
    {
        places.Goes(claim);
        foreach (var delete in ClaimRow.Deletes) into.Run(delete, claim);
    }

    private void Write(ClaimRow row, Claim claim, HashSet<(long Bearing, bool Opens, string? Party)> heard)
    {
        row.Write(into);
        places.Written(claim.Proposition.Places.DistinctBy(p => p.Id), row.Claim.First, row.Claim.Last);
        foreach (var place in claim.Proposition.Places.DistinctBy(p => p.Id)) into.Run(ClaimRow.InsertPlace, claim.Id, place.Id, Folded.Of(place.Name), place.Region ?? (place.IsRegion ? Folded.Of(place.Name) : null), Days.Text(row.Claim.Last));
        foreach (var (bearing, opens, party) in heard) into.Run(ClaimRow.InsertVoice, claim.Id, bearing, opens ? 1 : 0, party);
        foreach (var alias in claim.Bearings.Where(b => b.Role is BearingRole.Asserts).Select(b => ClaimId.Of(ClaimId.KeyOf(b.Proposition, ClaimRules.Rules.Linking.KindOf(b.Proposition.Kind)))).Distinct(StringComparer.Ordinal))
        {
            if (alias != claim.Id) into.Run(ClaimRow.InsertAlias, alias, claim.Id);
        }
    }
}
