using Claimline.Ledger.Judging;
using Claimline.Ledger.Linking;
using Claimline.Ledger.Queries;

namespace Claimline.Publish.Composing;

/// <summary>What a claim weighs among those of the day, with the reasons.</summary>
internal sealed class Ranking(IReadOnlyList<RankRule> rules)
{
    public (int Points, IReadOnlyList<string> Reasons) Of(DayClaim claim)
    {
        var holding = rules.Where(r => Holds(r.When, claim)).ToList();
        return (holding.Sum(r => r.Points), [.. holding.Where(r => r is { Reason: not null, Points: > 0 }).OrderByDescending(r => r.Points).Select(r => r.Reason!)]);
    }

    private static bool Holds(string when, DayClaim claim)
    {
        var (what, value) = when.Split(':') is [var name, var rest] ? (name, rest) : (when, "");
        return what switch
        {
            "new" => claim.IsNew,
            "changed" => claim.Before is { } before && before != claim.Status.Headline,
            "earlier" => claim.Claim.Earlier.Count > 0,
            "evidence" => claim.Status.Basis is Basis.Shown,
            "voices" => claim.Summary.Voices > 1,
            "headline" => claim.Summary.Headline == value,
            "contest" => claim.Summary.Contest.Split(',').Contains(value, StringComparer.Ordinal),
            "kind" => Kinds.Is(claim.Summary.Kind, value),
            "extent" => claim.Summary.Extent == value,
            "region" => claim.Claim.Proposition is { Family: "control", Extent: Extent.All } && claim.Claim.Proposition.Places.Any(p => p.Type is "admin1"),
            "numbers" => claim.Claim.Proposition.Amounts.Count > 0,
            "judged" => claim.Judgements.Count > 0,
            "publisher" => claim.Claim.Bearings.All(b => b.IsPublisher),
            _ => false,
        };
    }
}
