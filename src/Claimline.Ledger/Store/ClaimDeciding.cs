using System.Diagnostics;
using Claimline.Ledger.Kept;
using Claimline.Ledger.Linking;
using Claimline.Ledger.Log;
using Claimline.Ledger.Queries;

namespace Claimline.Ledger.Store;

/// <summary>Records rulings on claims within one transaction.</summary>
internal sealed class ClaimDeciding(Database database, WriteTransaction transaction)
{
    private const string Voices = """
        FROM claim_voice JOIN bearing ON bearing.id = claim_voice.bearing JOIN statement ON statement.id = bearing.statement JOIN document ON document.entry = statement.document WHERE claim_voice.claim = $1
        """;

    private const string IsHeard = $"""
        SELECT EXISTS (SELECT 1 {Voices} AND sha256 = $2 AND content = $3 AND content_end = $4)
        """;

    private const string BlockOf = """
        SELECT block FROM claim WHERE id = $1
        """;

    /// <returns>To be called after the transaction's claims were derived.</returns>
    public Func<ClaimOutcome> Decide(ClaimRuling given, string by, string reason)
    {
        var decision = new KeptDecision(by, reason) { Claims = Resolved(given) };
        var before = ClaimRow.OfBlocks(database, [decision.Claims.Block]);
        var entry = transaction.Log.Append(EntryKind.Decision, decision.ToContent());
        transaction.Derived.Decision(entry.Number, entry.Recorded, decision);
        return () =>
        {
            var after = ClaimRow.OfBlocks(database, [decision.Claims.Block]);
            return new ClaimOutcome(entry.Number, [.. before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(id => (Before: before.GetValueOrDefault(id), After: after.GetValueOrDefault(id))).Where(c => c.Before != c.After).Select(c => (Shown(c.Before), Shown(c.After)))]);
        };
    }

    private KeptClaimRuling Resolved(ClaimRuling given)
    {
        switch (given)
        {
            case ClaimRuling.Same(var one, var other):
                var (first, second) = (ClaimNames.Named(database, one), ClaimNames.Named(database, other));
                return first != second ? new KeptClaimRuling(OneBlock(first, second), new ClaimRuling.Same(first, second)) : throw new LedgerException(LedgerProblems.OneClaimAlready(one, other));
            case ClaimRuling.Apart(var one, var other):
                var (a, b) = (ClaimNames.Named(database, one), ClaimNames.Named(database, other));
                return a != b ? new KeptClaimRuling(OneBlock(a, b), new ClaimRuling.Apart(a, b)) : throw new LedgerException(LedgerProblems.OneClaimAlready(one, other));
            case ClaimRuling.Split(var claim, var document, var content):
                var of = ClaimNames.Named(database, claim);
                if (database.Number(IsHeard, of, document, content.Start, content.End) == 0) throw new LedgerException(LedgerProblems.NotHeardIn(claim));
                var (block, blocks) = (Block(of), new BlockReader(database, DateTimeOffset.MaxValue));
                // What nobody else says is a claim of its own already.
                var rest = blocks.Whole(block, long.MaxValue).Link()[of]!.Bearings.FirstOrDefault(b => b.IsOfWhole && (b.Statement.Document, b.Content) != (document, content)) ?? throw new LedgerException(LedgerProblems.HeardAlone(claim));
                if (blocks.RulingsOf(block).IsSplit(document, content)) throw new LedgerException(LedgerProblems.SplitBefore(claim));
                return new KeptClaimRuling(block, new ClaimRuling.Split(of, document, content) { Rest = ClaimId.Of(rest.Proposition, ClaimRules.Rules.Linking) });
            case ClaimRuling.Undone(var number):
                return new KeptClaimRuling(database.First(ClaimRulingRow.BlockOf, static r => r.GetString(0), long.MaxValue, number) ?? throw new LedgerException(LedgerProblems.NoClaimDecision(number)), given);
            default:
                throw new UnreachableException();
        }
    }

    private string OneBlock(string one, string other) => Block(one) == Block(other) ? Block(one) : throw new LedgerException(LedgerProblems.NotComparable(one, other));

    private string Block(string claim) => database.First(BlockOf, static r => r.GetString(0), claim)!;

    private ClaimSummary? Shown(ClaimSummary? claim) => claim is null ? null : claim with { ShortId = ClaimNames.Short(database, claim.Id) };
}
