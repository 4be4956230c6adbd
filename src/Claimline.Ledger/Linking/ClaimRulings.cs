using Claimline.Language;

namespace Claimline.Ledger.Linking;

/// <summary>The rulings on claims of one block that stand; of two on the same pair the later.</summary>
public sealed class ClaimRulings
{
    private readonly Dictionary<(string, string), bool> pairs = [];
    private readonly HashSet<(string Document, TextSpan Content)> split = [];
    private readonly List<(string Staying, string Claim)> left = [];

    /// <summary>Without any, what rules find stands.</summary>
    public static ClaimRulings None { get; } = new([]);

    /// <param name="inOrder">As they were made; those that were taken back are not among them.</param>
    public ClaimRulings(IEnumerable<ClaimRuling> inOrder)
    {
        ArgumentNullException.ThrowIfNull(inOrder);
        foreach (var ruling in inOrder)
        {
            if (ruling is ClaimRuling.Same(var one, var other)) pairs[Pair(one, other)] = true;
            else if (ruling is ClaimRuling.Apart(var a, var b)) pairs[Pair(a, b)] = false;
            else if (ruling is ClaimRuling.Split(var claim, var document, var content) { Rest: var rest })
            {
                split.Add((document, content));
                if (rest is not null) left.Add((rest, claim));
            }
        }
    }

    public bool IsEmpty => pairs.Count == 0 && split.Count == 0;

    /// <summary>Pairs of propositions that are one claim.</summary>
    internal IEnumerable<(string One, string Other)> Same => pairs.Where(static p => p.Value).Select(static p => p.Key).Order();

    /// <summary>Whether two propositions are not one claim, whatever the rules find.</summary>
    internal bool AreApart(string one, string other) => pairs.TryGetValue(Pair(one, other), out var same) && !same;

    /// <summary>Whether a statement was found to put forward something else than the claim it was heard in.</summary>
    internal bool IsSplit(string document, TextSpan content) => split.Contains((document, content));

    /// <summary>The ids of propositions that a claim holds, and of claims that it is what is left of.</summary>
    internal IReadOnlyCollection<string> WithThoseLeft(IEnumerable<string> ids)
    {
        var all = ids.ToHashSet(StringComparer.Ordinal);
        // From the last on: what was left of one may have been split again.
        foreach (var (rest, claim) in Enumerable.Reverse(left))
        {
            if (all.Contains(rest)) all.Add(claim);
        }
        return all;
    }

    /// <summary>The bearing; of a statement that was split off, on a proposition that is tied to it and compared with no other.</summary>
    internal Bearing Of(Bearing bearing) => IsSplit(bearing.Statement.Document, bearing.Content)
        ? bearing with { Proposition = bearing.Proposition with { TiedTo = FormattableString.Invariant($"{bearing.Statement.Document}:{bearing.Content.Start}-{bearing.Content.End}") } }
        : bearing;

    private static (string, string) Pair(string one, string other) => string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
}
