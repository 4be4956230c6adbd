using Claimline.Ledger.Linking;

namespace Claimline.Ledger.Judging;

/// <summary>Judges one claim of a block that holds only what was said and known.</summary>
internal sealed class Judge
{
    private readonly ClaimBlock block;
    private readonly Claim claim;
    private readonly JudgingInput input;
    private readonly StatusRules rules;
    private readonly Voices voices;
    private readonly Sightings sightings;
    private readonly List<Derivation> why = [];

    public Judge(ClaimBlock block, Claim claim, JudgingInput input, StatusRules rules)
    {
        (this.block, this.claim, this.input, this.rules) = (block, claim, input, rules);
        voices = new Voices(rules);
        sightings = new Sightings(rules, input);
    }

    public Status Judged()
    {
        var asserting = claim.With(BearingRole.Asserts).Where(b => !b.IsWithdrawn && !sightings.IsDiscredited(b)).ToList();
        var told = voices.Of(asserting);
        var grounds = new Grounds(claim, told, voices, sightings, rules);
        var basis = grounds.Find(why);
        var opposition = new Opposition(block, claim, told, voices, sightings);
        var contest = opposition.Find(why);
        var (currency, ended) = Lasting(asserting);
        var headline = HeadlineOf(basis, contest, asserting.Count > 0);
        Explain(headline, basis, contest, told);
        return new Status
        {
            Claim = claim.Id, AsOf = input.AsOf, Basis = basis, Contest = contest, Currency = currency, Ended = ended, Desk = input.Desk, Headline = headline, Voices = told,
            Deniers = opposition.Deniers, Contradictors = opposition.Contradictors, Facets = new Facets(claim, asserting, grounds).Find(),
            RestsOn = [.. grounds.RestsOn.Concat(opposition.RestsOn).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Why = why, WouldChange = Changes.Of(claim, basis, contest, grounds),
        };
    }

    /// <summary>Shown or found without contrary evidence is confirmed; with it, conflicting; contrary evidence alone, refuted; otherwise contested is disputed; otherwise the basis.</summary>
    public static Headline HeadlineOf(Basis basis, IReadOnlyList<Contest> contest, bool isAsserted)
    {
        var proven = isAsserted && basis is Basis.Shown or Basis.Found;
        var contrary = contest.Contains(Contest.ContraryEvidence);
        if (proven) return contrary ? Headline.Conflicting : Headline.Confirmed;
        if (contrary) return Headline.Refuted;
        if (contest.Count > 0) return Headline.Disputed;
        return basis switch { Basis.Conceded => Headline.Conceded, Basis.Corroborated => Headline.Corroborated, Basis.Reported => Headline.Reported, _ => Headline.Claimed };
    }

    private (Currency, DateOnly?) Lasting(List<Bearing> asserting)
    {
        if (claim.EndedBy is { } end)
        {
            why.Add(new("currency", "currency.ended", $"On {end.Day:yyyy-MM-dd} the other side is said to have taken it, or a part of it: the state ended. That is no contradiction.", end.Statements));
            return (Currency.Ended, end.Day);
        }
        var withdrawn = claim.With(BearingRole.Asserts).Where(b => b.IsWithdrawn).ToList();
        if (withdrawn.Count > 0) why.Add(new("currency", "currency.withdrawn", "Withdrawn by whoever said it; the word of others stands.", Statements(withdrawn)));
        if (asserting.Count == 0 && withdrawn.Count > 0) return (Currency.Superseded, null);
        if (NewFigure(asserting) is { } newer)
        {
            why.Add(new("currency", "currency.superseded", "The same source later gave another figure.", Statements(newer.With(BearingRole.Asserts))));
            return (Currency.Superseded, null);
        }
        return (Currency.Current, null);
    }

    /// <summary>A later claim of the same words by the same single source with another number of the same thing.</summary>
    private Claim? NewFigure(List<Bearing> asserting)
    {
        var speakers = asserting.Select(b => b.Source.Key).Distinct(StringComparer.Ordinal).ToList();
        if (speakers is not [var speaker] || !asserting[0].Source.IsNamed || claim.Proposition.Amounts.Count == 0) return null;
        var (mine, bounds) = (claim.Proposition, rules.Linking.Bounds);
        return block.Claims.FirstOrDefault(c => c.Proposition.When > mine.When && c.Proposition.When.DayNumber - mine.When.DayNumber <= bounds.OpenDays && c.Proposition.Asserts == mine.Asserts &&
            c.With(BearingRole.Asserts).Any(b => b.Source.Key == speaker) && ContentWords.Alike(c.Proposition.Words, mine.Words) >= bounds.SameWords &&
            c.Proposition.Amounts.Any(a => mine.Amounts.Any(m => m.Item == a.Item && !m.Agrees(a))));
    }

    private void Explain(Headline headline, Basis basis, IReadOnlyList<Contest> contest, List<Voice> told)
    {
        foreach (var bearing in claim.Bearings.Where(b => b.Views.Count > 0 && b.Role is BearingRole.Asserts))
            why.Add(new("views", "views.publisher", $"The publisher's view of what {bearing.Source.Name} says: {string.Join(", ", bearing.Views.Select(v => Words.Of(v)).Distinct(StringComparer.Ordinal))}. Kept as the publisher's; it counts in no answer.", [bearing.Statement]));
        foreach (var voice in told.Where(v => v.Bearings.Count > 1))
            why.Add(new("basis", "voices.once", $"{voice.Speaker.Name}: heard {voice.Bearings.Count} times, counted once.", [.. voice.Bearings.Select(b => b.Statement)]));
        if (claim.Earlier is [.., var last])
            why.Add(new("currency", "earlier", $"Claimed before: {string.Join(", ", claim.Earlier.Select(e => $"{e.Day:yyyy-MM-dd}"))}. {(last.Between.Count > 0 ? "In between the other side is said to have taken it." : "Nothing is known to have ended it in between.")}", []));
        var contested = contest.Count == 0 ? "not contested" : string.Join(", ", contest.Select(c => Words.Of(c)));
        why.Add(new("headline", "headline", $"{Words.Of(basis)}; {contested}: {Words.Of(headline)}.", []));
    }

    internal static IReadOnlyList<StatementKey> Statements(IEnumerable<Bearing>? bearings) => bearings is null ? [] : [.. bearings.Select(b => b.Statement).Distinct()];
}
