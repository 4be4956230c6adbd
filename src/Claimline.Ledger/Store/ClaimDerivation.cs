using Claimline.Ledger.Judging;
using Claimline.Ledger.Linking;

namespace Claimline.Ledger.Store;

/// <summary>Derives claims, block by block, from the rows of bearings: into the ledger's tables by all that is known, or into others as of another day or instant.</summary>
/// <param name="into">Where to write; temporary tables of the same names stand in front of the ledger's own.</param>
internal sealed class ClaimDerivation(Database into, JudgingInput input)
{
    private const int AtOnce = 64;
    private const int UsualReaches = 3;

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

    /// <summary>Writes all claims of blocks in the place of those that stood in them.</summary>
    public void Derive(IEnumerable<string> whole) => Derive(whole, PartOf, Write);

    /// <summary>Writes the claims of blocks that bearings of some days may have changed; all others stand as they stood.</summary>
    public void Derive(IReadOnlyDictionary<string, (DateOnly First, DateOnly Last)> changed) =>
        Derive(changed, c => PartOf(c.Key, c.Value.First, c.Value.Last, UsualReaches), (c, judged) => Write(c.Key, c.Value.First, c.Value.Last, judged));

    // Rows are read and written by one thread; claims are made of them on all cores, of a few blocks at a time.
    private void Derive<T>(IEnumerable<T> blocks, Func<T, BlockPart> read, Action<T, JudgedPart> write)
    {
        foreach (var some in blocks.Chunk(AtOnce))
        {
            var judging = some.Select(one =>
            {
                var part = read(one);
                return Task.Run(() => Judged(part));
            }).ToList();
            foreach (var (one, judged) in some.Zip(judging)) write(one, judged.GetAwaiter().GetResult());
        }
    }

    private BlockPart PartOf(string block) => blocks.Whole(block, input.Known.ToUnixTimeMilliseconds());

    /// <summary>What it takes to make the claims again that bearings of some days may have changed.</summary>
    /// <param name="reaches">Over how many times its reach the change is taken to spread to later days; of states, over all.</param>
    private BlockPart PartOf(string block, DateOnly first, DateOnly last, int reaches)
    {
        // A person may make two of any days one.
        if (!blocks.RulingsOf(block).IsEmpty) return PartOf(block);
        var reach = ReachOf(block) ?? ClaimRules.Rules.Linking.Bounds.Reach;
        // What is discredited may join a claim that opened later, and leave one that opened as much earlier.
        var from = Days.Before(first, 2 * reach);
        return ReachOf(block) is null ? blocks.Since(block, from, reach) : blocks.Around(block, from, Days.After(last, reaches * reach), reach);
    }

    private static int? ReachOf(string block) => ClaimRules.Rules.Linking.ReachOf(block);

    private void Write(string block, DateOnly first, DateOnly last, JudgedPart judged)
    {
        if (ReachOf(block) is not { } reach)
        {
            if (judged.Then is { } then && IsOlderEnded(block, judged.Part.From, then, first, last)) judged = Judged(PartOf(block));
            Write(block, judged);
            return;
        }
        // It spreads for as long as other propositions open claims than before.
        for (var reaches = UsualReaches; into.Number(BearingRow.IsAnyAfter, block, Days.Text(judged.Part.To)) != 0 && !OpenAsBefore(block, reach, judged);)
        {
            reaches *= 2;
            judged = Judged(PartOf(block, first, last, reaches));
        }
        Write(block, judged);
    }

    /// <summary>Whether claims from before a part may end otherwise than they did: a state may last for years, and end today.</summary>
    private bool IsOlderEnded(string block, DateOnly from, ClaimBlock then, DateOnly first, DateOnly last)
    {
        var older = into.Query(ClaimRow.EndsOfOlder, static r => (Claim: r.GetString(0), Ended: Days.Parse(r.IsDBNull(1) ? null : r.GetString(1))), block, Days.Text(from)).ToList();
        return older.Exists(o => (o.Ended >= first && o.Ended <= last) || ((o.Ended is null || o.Ended > last) && then.IsEndedWithin(o.Claim, first, last)));
    }

    private JudgedPart Judged(BlockPart part)
    {
        if (part.Rows.Count == 0) return new JudgedPart(part, null, []);
        var (then, statuses) = Status.OfAll(part.Link(), input, ClaimRules.Rules);
        return new JudgedPart(part, then, [.. then.Claims.Zip(statuses)]);
    }

    private bool OpenAsBefore(string block, int reach, JudgedPart judged)
    {
        var (to, after) = (judged.Part.To, Days.After(judged.Part.To, -2 * reach));
        var before = into.Query(ClaimRow.OpeningsOfDays, static r => r.GetInt64(0), block, Days.Text(after), Days.Text(to)).ToHashSet();
        return before.SetEquals(judged.Claims.Where(c => c.Claim.Proposition.When > after).SelectMany(c => c.Claim.Openings).Select(b => judged.Part.Rows[b].Id));
    }

    private void Write(string block, JudgedPart judged)
    {
        var (part, _, claims) = judged;
        object?[] days = [block, Days.Text(part.From), Days.Text(part.To)];
        var before = into.Query(ClaimRow.OfDays, ClaimRow.Read, days).ToDictionary(r => r.Claim.Id, StringComparer.Ordinal);
        var voices = into.Query(ClaimRow.VoicesOfDays, static r => (Claim: r.GetString(0), Voice: (r.GetInt64(1), r.GetInt64(2) == 1, r.IsDBNull(3) ? null : r.GetString(3))), days).ToLookup(v => v.Claim, v => v.Voice, StringComparer.Ordinal);
        foreach (var (claim, status) in claims)
        {
            var row = ClaimRow.Of(claim, status, block, part.Rows);
            var heard = claim.Bearings.Select(b => (part.Rows[b].Id, claim.Openings.Contains(b, ReferenceEqualityComparer.Instance), b.Role is BearingRole.Asserts ? b.Source.Party : null)).ToHashSet();
            // Most claims of a block stand as before. What is not in their row follows from their voices, and what they answer to also from what was split off.
            if (before.Remove(claim.Id, out var old))
            {
                if (old == row && heard.SetEquals(voices[claim.Id]) && !blocks.WasSplit(block)) continue;
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
        foreach (var alias in blocks.RulingsOf(row.Block).WithThoseLeft(claim.Bearings.Where(static b => b.IsOfWhole).Select(static b => ClaimId.Of(b.Proposition, ClaimRules.Rules.Linking))))
        {
            if (alias != claim.Id) into.Run(ClaimRow.InsertAlias, alias, claim.Id);
        }
    }

    /// <param name="Then">The part without what does not stand; null where nothing is left.</param>
    private sealed record JudgedPart(BlockPart Part, ClaimBlock? Then, IReadOnlyList<(Claim Claim, Status Status)> Claims);
}
