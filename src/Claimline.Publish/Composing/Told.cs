using Claimline.Ledger.Linking;
using Claimline.Ledger.Queries;
using Claimline.Publish.Gate;

namespace Claimline.Publish.Composing;

/// <summary>The cleared statements of a day in the order and choice in which they are told: each voice once, in its best words.</summary>
internal sealed class Told
{
    private readonly Dictionary<StatementKey, List<DayClaim>> claims = [];
    private readonly Dictionary<StatementKey, List<StatementKey>> cited = [];

    public Told(Cleared cleared)
    {
        foreach (var claim in cleared.Material.Claims)
        {
            foreach (var statement in claim.Claim.Bearings.Where(static b => b.IsOfWhole).Select(b => b.Statement).Distinct())
            {
                if (!claims.TryGetValue(statement, out var of)) claims[statement] = of = [];
                of.Add(claim);
            }
        }
        var all = cleared.Material.Statements.ToDictionary(s => s.Key);
        var better = Better(cleared.Material.Claims, all);
        Statements = [.. cleared.Material.Statements.Where(s => !better.ContainsKey(s.Key))];
        foreach (var (dropped, by) in better)
        {
            var end = EndOf(by, better);
            if (!cited.TryGetValue(end, out var of)) cited[end] = of = [];
            of.Add(dropped);
        }
        foreach (var of in cited.Values) of.Sort(StatementKey.Compare);
    }

    /// <summary>By document and place in it.</summary>
    public IReadOnlyList<DayStatement> Statements { get; }

    /// <summary>The claims that it puts forward or speaks against.</summary>
    public IReadOnlyList<DayClaim> ClaimsOf(DayStatement statement) => claims.GetValueOrDefault(statement.Key) ?? [];

    /// <summary>Itself, and what says the same by the same voice.</summary>
    public IEnumerable<StatementKey> Cited(DayStatement statement) => (cited.GetValueOrDefault(statement.Key) ?? []).Prepend(statement.Key);

    /// <summary>Statements that another one of the same voice says better, in every claim that they bear on.</summary>
    private static Dictionary<StatementKey, StatementKey> Better(IReadOnlyList<DayClaim> all, Dictionary<StatementKey, DayStatement> statements)
    {
        var best = new Dictionary<StatementKey, HashSet<StatementKey>>();
        foreach (var claim in all)
        {
            foreach (var voice in claim.Status.Voices.Concat(claim.Status.Deniers).Concat(claim.Status.Contradictors))
            {
                foreach (var alike in voice.Bearings.GroupBy(b => b.Role).Select(g => g.Select(b => b.Statement).Distinct().Where(statements.ContainsKey).Select(s => statements[s]).ToList()).Where(g => g.Count > 0))
                {
                    var first = alike.OrderByDescending(Worth).ThenBy(s => s.Key, Comparer<StatementKey>.Create(StatementKey.Compare)).First();
                    foreach (var one in alike)
                    {
                        if (!best.TryGetValue(one.Key, out var of)) best[one.Key] = of = [];
                        of.Add(Covers(first, one) ? first.Key : one.Key);
                    }
                }
            }
        }
        var better = new Dictionary<StatementKey, StatementKey>();
        foreach (var (key, of) in best)
        {
            if (of.Count == 1 && of.First() is var by && by != key) better[key] = by;
        }
        // A takeaway repeats its topline, even where the two were not linked as one claim.
        foreach (var statement in statements.Values)
        {
            if (statement.Repeats is { } target && statement.Key with { Id = target } is var repeated && statements.TryGetValue(repeated, out var other) && other.Source.Key == statement.Source.Key && other.Stance == statement.Stance && !better.ContainsKey(statement.Key) && EndOf(repeated, better) != statement.Key) better[statement.Key] = repeated;
        }
        return better;
    }

    private static StatementKey EndOf(StatementKey key, Dictionary<StatementKey, StatementKey> better)
    {
        while (better.TryGetValue(key, out var further)) key = further;
        return key;
    }

    // No number and no day is lost.
    private static bool Covers(DayStatement first, DayStatement one) => first == one ||
        (one.Said is null || one.Said == first.Said) && one.Stance == first.Stance && one.Numbers.All(n => first.Numbers.Any(f => f.Min == n.Min && f.Max == n.Max && f.Item == n.Item));

    private static int Worth(DayStatement s) => (s.Said is null ? 0 : 8) + (s.Source.IsNamed ? 4 : 0) + (s.Urls.Count > 0 ? 2 : 0) + (s.IsTakeaway ? -20 : 0) + Math.Min(1, s.Numbers.Count);
}
