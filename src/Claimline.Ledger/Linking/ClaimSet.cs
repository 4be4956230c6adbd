namespace Claimline.Ledger.Linking;

/// <summary>The claims of any set of bearings, block by block: what a store keeps in tables, in memory. The order of the bearings does not matter.</summary>
public sealed class ClaimSet
{
    private readonly SortedDictionary<string, ClaimBlock> blocks = new(StringComparer.Ordinal);
    private readonly ILookup<StatementKey, (ClaimBlock Block, Claim Claim, BearingRole Role)> byStatement;

    private ClaimSet(IEnumerable<Bearing> bearings, LinkingRules rules)
    {
        foreach (var block in bearings.GroupBy(b => b.Block, StringComparer.Ordinal)) blocks[block.Key] = ClaimBlock.Of(block, rules);
        byStatement = blocks.Values.SelectMany(b => b.Claims.SelectMany(c => c.Bearings.Select(x => (b, c, x)))).ToLookup(x => x.x.Statement, x => (x.b, x.c, x.x.Role));
    }

    public static ClaimSet Of(IEnumerable<Bearing> bearings, LinkingRules rules) => new(bearings, rules);

    public IEnumerable<ClaimBlock> Blocks => blocks.Values;

    public IEnumerable<Claim> Claims => blocks.Values.SelectMany(b => b.Claims);

    /// <summary>The claims that a statement bears on in a role, each with its block.</summary>
    public IEnumerable<(ClaimBlock Block, Claim Claim)> ClaimsOf(StatementKey statement, BearingRole role = BearingRole.Asserts) =>
        byStatement[statement].Where(x => x.Role == role).Select(x => (x.Block, x.Claim)).Distinct();

    /// <summary>The claims of which a claim is told as a part.</summary>
    public IEnumerable<Claim> WholesOf(Claim part) => part.With(BearingRole.Asserts).SelectMany(b => ClaimsOf(b.Statement, BearingRole.PartOf)).Select(x => x.Claim).Where(c => c.Id != part.Id).DistinctBy(c => c.Id);
}
