using Claimline.Ledger.Judging;
using Claimline.Ledger.Linking;
using Claimline.Ledger.Store;

namespace Claimline.Ledger.Queries;

/// <summary>The claims of some blocks on which documents of the day bear, as of the day's end and as of the documents from before.</summary>
internal sealed class DayClaims(Database database, DateOnly since, DateOnly day, DateTimeOffset? known, HashSet<string> documents)
{
    private readonly BlockReader reader = new(database, known ?? DateTimeOffset.MaxValue);
    private readonly JudgingInput input = ClaimDerivation.Input(database, day, known);

    public List<DayClaim> Of(IEnumerable<string> blocks)
    {
        var claims = new List<DayClaim>();
        foreach (var block in blocks) claims.AddRange(OfBlock(block));
        claims.Sort(static (a, b) => string.CompareOrdinal(a.Claim.Id, b.Claim.Id));
        return claims;
    }

    private IEnumerable<DayClaim> OfBlock(string block)
    {
        var rows = reader.Whole(block, known?.ToUnixTimeMilliseconds() ?? long.MaxValue).Rows;
        // What was published later waits, and so does a document that came after the cut-off.
        var then = rows.Keys.Where(b => b.Published <= day && (b.Published < since || documents.Contains(b.Statement.Document))).ToList();
        var (linked, statuses) = Status.OfAll(ClaimBlock.Of(then, ClaimRules.Rules.Linking, rulings: reader.RulingsOf(block)), input, ClaimRules.Rules);
        var told = linked.Claims.Zip(statuses).Where(c => c.First.Bearings.Any(b => documents.Contains(b.Statement.Document))).ToList();
        var before = told.Exists(c => c.First.Bearings.Any(b => b.Published < since)) ? Before(block, then, [.. told.Select(c => c.First)]) : [];
        foreach (var (claim, status) in told)
        {
            yield return new DayClaim
            {
                Summary = ClaimRow.Of(claim, status, block, rows).Claim with { ShortId = ClaimNames.Short(database, claim.Id) }, Claim = claim, Status = status, Before = before.GetValueOrDefault(claim.Id),
                Judgements = [.. database.Query(JudgementRow.OfClaim, JudgementRow.Read, claim.Id, known?.ToUnixTimeMilliseconds() ?? long.MaxValue)],
            };
        }
    }

    private Dictionary<string, Headline?> Before(string block, List<Bearing> then, List<Claim> claims)
    {
        var old = Status.OfEach(ClaimBlock.Of(then.Where(b => b.Published < since), ClaimRules.Rules.Linking, rulings: reader.RulingsOf(block)), claims, input with { AsOf = Days.Before(since, 1) }, ClaimRules.Rules);
        return claims.Zip(old).ToDictionary(c => c.First.Id, c => c.Second?.Headline, StringComparer.Ordinal);
    }
}
