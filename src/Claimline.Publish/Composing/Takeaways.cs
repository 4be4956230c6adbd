using Claimline.Ledger.Judging;
using Claimline.Publish.Gate;

namespace Claimline.Publish.Composing;

/// <summary>The key takeaways: the leads of the toplines, and last the roll-up of advances by side.</summary>
internal sealed class Takeaways(Stories stories, Told told, PublicationData data)
{
    public IEnumerable<Part> Parts()
    {
        yield return Part.Heading(2, "takeaways", data.Say("heading.takeaways"));
        foreach (var story in stories.Top.Take(data.Settings.Takeaways)) yield return Part.Item([.. stories.Takeaway(story)]);
        yield return Part.Item([.. RollUp()]);
    }

    private IEnumerable<Sentence> RollUp()
    {
        var advances = told.Statements.Where(s => Kinds.Is(s.Kind ?? "", "movement.advance") || Kinds.Is(s.Kind ?? "", "control.gained"))
            .SelectMany(s => told.ClaimsOf(s).Where(c => c.Claim.Proposition.Kind == s.Kind && !c.Claim.Proposition.Negative && stories.AxisOf(s) is not null).Select(c => (Claim: c, Statement: s))).DistinctBy(a => a.Claim.Summary.Id).ToList();
        var (confirmed, open) = (advances.Where(a => IsConfirmed(a.Claim.Status)).ToList(), advances.Where(a => !IsConfirmed(a.Claim.Status)).ToList());
        if (confirmed.Count > 0) yield return Listed("rollup.confirmed", confirmed);
        if (open.Count > 0) yield return Listed("rollup.open", open);
        if (advances.Count == 0) yield return new Sentence(data.Say("rollup.none"));
    }

    /// <summary>Shown or found, and nothing shown against it.</summary>
    public static bool IsConfirmed(Status status) => status.Headline is Headline.Confirmed or Headline.Conceded;

    private Sentence Listed(string key, IReadOnlyList<(Ledger.Queries.DayClaim Claim, Ledger.Queries.DayStatement Statement)> advances)
    {
        var sides = advances.GroupBy(a => (Side: a.Claim.Summary.Party ?? "", a.Claim.Summary.Headline)).OrderBy(g => g.Key.Side, StringComparer.Ordinal).ThenBy(g => g.Key.Headline, StringComparer.Ordinal)
            .Select(g => data.Say("rollup.one", ("side", g.Key.Side.Length == 0 ? "forces not named" : Coarsening.Titled(g.Key.Side)), ("places", Composing.StandingOf.Listed([.. g.Select(a => a.Claim.Summary.PlaceName ?? "").Where(p => p.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)])),
                ("basis", data.Standing(g.Key.Headline)))).ToList();
        return new Sentence(data.Say(key, ("list", string.Join("; ", sides)))) { Statements = [.. advances.Select(a => a.Statement.Key).Distinct()], IsRepeat = true };
    }
}
