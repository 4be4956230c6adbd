using Claimline.Ledger.Linking;

namespace Claimline.Ledger.Judging;

/// <summary>Act, object, actor and effect of a claim, each with the basis of the statements that tell just that: a concession may be partial.</summary>
internal sealed class Facets(Claim claim, List<Bearing> asserting, Grounds grounds)
{
    public IReadOnlyList<Facet> Find()
    {
        if (claim.Proposition.Family is not ("strike" or "damage")) return [];
        var facets = new List<Facet> { Of("act", claim.Proposition.Kind, asserting) };
        Add(facets, "object", b => b.Own.ObjectHead is { } head ? [b.Own.ObjectVague ? $"{head}, not named" : string.Join(' ', b.Own.Object)] : []);
        Add(facets, "actor", b => b.Own.ActorParty is { } party ? (IEnumerable<string>)[party, b.Own.Actor] : []);
        Add(facets, "effect", b => b.Effects);
        return facets;
    }

    private void Add(List<Facet> facets, string what, Func<Bearing, IEnumerable<string>> told)
    {
        foreach (var group in asserting.SelectMany(b => told(b).Distinct(StringComparer.Ordinal).Select(value => (Value: value, Bearing: b))).GroupBy(x => x.Value, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
            facets.Add(Of(what, group.Key, [.. group.Select(x => x.Bearing)]));
    }

    private Facet Of(string what, string value, List<Bearing> by)
    {
        var basis = grounds.StrongestOf(by);
        return new Facet(what, value, basis, Judge.Statements(by.Where(b => grounds.Holds(basis, b))));
    }
}
