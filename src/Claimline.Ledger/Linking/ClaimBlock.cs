namespace Claimline.Ledger.Linking;

/// <summary>
/// The claims of one block: a function of the set of its bearings, whatever their order. The earliest proposition opens a claim; each later one
/// joins the open claim that it matches, compared with the opening proposition only, or opens its own.
/// </summary>
/// <remarks>What lies further apart than <see cref="LinkingRules.ReachOf"/> never bears on one another, but for states; so a part of a large block can be made without the rest, see <see cref="ClaimWindow"/>.</remarks>
public sealed class ClaimBlock
{
    private static readonly Func<Bearing, bool> AllStand = static _ => true;

    private readonly LinkingRules rules;
    private readonly Matcher matcher;
    private readonly List<Bearing> bearings;
    private readonly Func<Bearing, bool> stands;
    private readonly ClaimWindow window;
    private readonly ClaimRulings rulings;
    private readonly Dictionary<string, Claim> byId;

    private ClaimBlock(List<Bearing> bearings, LinkingRules rules, ClaimRulings rulings, ClaimWindow window, Func<Bearing, bool> stands)
    {
        this.rulings = rulings;
        this.rules = rules;
        this.stands = stands;
        this.window = window;
        this.bearings = bearings;
        matcher = new Matcher(rules);
        var all = Link();
        byId = all.ToDictionary(c => c.Id, StringComparer.Ordinal);
        Claims = Relate(all);
        foreach (var claim in Claims) byId[claim.Id] = claim;
    }

    /// <summary>Those that opened within the window, in the order of their opening.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    /// <param name="bearings">All bearings of one block key, in any order, or those that a window needs; of a statement recorded twice on one proposition one is kept.</param>
    /// <param name="window">Without it, the whole block.</param>
    /// <param name="stands">False for what is discredited: it opens no claim that others join, and ends and counters none; without this, all stands.</param>
    /// <param name="rulings">What people decided of claims of the block; a block of which anything was decided is made whole.</param>
    public static ClaimBlock Of(IEnumerable<Bearing> bearings, LinkingRules rules, ClaimWindow? window = null, Func<Bearing, bool>? stands = null, ClaimRulings? rulings = null)
    {
        var sorted = bearings.DistinctBy(b => (b.Statement, b.Role, b.Proposition.PlaceKeys, b.Proposition.Holder, b.Proposition.Asserts, b.Proposition.When, b.Proposition.Kind, string.Join(' ', b.Proposition.Words))).ToList();
        sorted.Sort(Bearing.Compare);
        return new ClaimBlock(sorted, rules, rulings ?? ClaimRulings.None, window ?? ClaimWindow.Whole, stands ?? AllStand);
    }

    /// <summary>What stood in the block on a day, as far as it was known at an instant. Of another day than the last, or another instant than now, a window has nothing settled.</summary>
    public ClaimBlock AsOf(DateOnly day, DateTimeOffset known, Func<Bearing, bool>? stands = null)
    {
        var kept = bearings.Where(b => b.Known <= known && b.Proposition.Day <= day && SaidBy(b) <= day).ToList();
        return kept.Count == bearings.Count && this.stands == AllStand && (stands is null || kept.TrueForAll(b => stands(b))) ? this : Of(kept, rules, window, stands, rulings);
    }

    // A statement speaks from when it was said; one whose day is not told, from its document's.
    private static DateOnly SaidBy(Bearing b) => b.Said?.First ?? b.Published;

    public Claim? this[string id] => byId.GetValueOrDefault(id);

    /// <summary>The claim in which a statement puts something forward; null where none.</summary>
    public Claim? ClaimOf(StatementKey statement) => Claims.FirstOrDefault(c => c.Bearings.Any(b => b.Statement == statement && b.Role is BearingRole.Asserts or BearingRole.Denies));

    /// <summary>Whether something of these days ends the state that a claim asserts; the claim may have opened before the window.</summary>
    internal bool IsEndedWithin(string claim, DateOnly first, DateOnly last) => byId.TryGetValue(claim, out var found) && Array.Exists(EndsOf(found.Proposition), e => e.Day >= first && e.Day <= last);

    /// <summary>All claims that the bearings make, in the order of their opening, not yet related to one another.</summary>
    private List<Claim> Link()
    {
        var open = Settled();
        var ends = bearings.Where(b => b.Role is BearingRole.Asserts && b.Proposition is { Asserts: "gained", Extent: Extent.All } && stands(b)).ToList();
        // Equal propositions are assigned once, so that a denial stands where what it denies does.
        var assigned = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var bearing in bearings.Where(b => b.IsOfWhole && !window.Settled.ContainsKey(b)).OrderBy(b => !stands(b)))
        {
            var p = bearing.Proposition;
            var exact = $"{KeyOf(p)}|{p.Kind}|{string.Join(' ', p.Words)}|{p.Day:yyyy-MM-dd}";
            if (!assigned.TryGetValue(exact, out var at))
            {
                at = BestOf(p, open, ends, stands(bearing));
                if (at < 0)
                {
                    open.Add((p, []));
                    at = open.Count - 1;
                }
                assigned[exact] = at;
            }
            open[at].Bearings.Add(bearing);
        }
        // What is discredited came last, wherever its day would have put it.
        open.Sort(static (a, b) => a.Proposition.When.CompareTo(b.Proposition.When) is var byDay and not 0 ? byDay : Bearing.Compare(a.Bearings[0], b.Bearings[0]));
        foreach (var (proposition, own) in open)
        {
            if (proposition is not { Extent: Extent.All, Family: "control", Asserts: "gained" or "held", Places: [{ IsRegion: true } or { Type: null }] }) continue;
            own.AddRange(bearings.Where(b => !b.IsOfWhole && b.Proposition.Holder == proposition.Holder && b.Proposition.TiedTo == proposition.TiedTo && Near(b.Proposition, proposition)));
        }
        return [.. Joined(open).Select(same =>
        {
            var all = same.SelectMany(o => o.Bearings).ToList();
            all.Sort(Bearing.Compare);
            return new Claim { Id = ClaimId.Of(same.Key), Key = same.Key, Proposition = same.First().Proposition, Openings = [.. same.Select(o => o.Bearings[0])], Bearings = all };
        })];
    }

    /// <summary>The claims from before the window, as they are known to be.</summary>
    private List<(Proposition Proposition, List<Bearing> Bearings)> Settled()
    {
        var open = new List<(Proposition Proposition, List<Bearing> Bearings)>();
        var at = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var bearing in bearings)
        {
            if (!window.Settled.TryGetValue(bearing, out var place) || !place.Opens) continue;
            at.TryAdd(place.Claim, open.Count);
            open.Add((bearing.Proposition, [bearing]));
        }
        foreach (var bearing in bearings)
        {
            if (window.Settled.TryGetValue(bearing, out var place) && !place.Opens) open[at[place.Claim]].Bearings.Add(bearing);
        }
        return open;
    }

    // What was so before the whole was claimed may have changed by then.
    private bool Near(Proposition part, Proposition whole) => part.When.DayNumber - whole.When.DayNumber is var after && after >= -rules.Bounds.PartDays && after <= rules.Bounds.StateDays;

    /// <summary>The open claim it matches: of several the nearest in time, then the earliest; -1 where none does.</summary>
    private int BestOf(Proposition p, List<(Proposition Proposition, List<Bearing> Bearings)> open, List<Bearing> ends, bool inOrder)
    {
        var best = -1;
        var within = rules.Bounds.SameWithin(rules.KindOf(p.Kind).Time);
        for (var i = open.Count - 1; i >= 0; i--)
        {
            var leader = open[i].Proposition;
            // Sorted by day: what opened longer ago than any bound cannot match, nor can what comes before it.
            if (inOrder && p.When.DayNumber - leader.When.DayNumber > within) break;
            if (!stands(open[i].Bearings[0]) || matcher.Of(p, leader) is not Match.Same || IsCut(leader, p, ends) || IsRuledOut(p, open[i].Bearings)) continue;
            if (best < 0 || Apart(p, leader) <= Apart(p, open[best].Proposition)) best = i;
        }
        return best;
    }

    private bool IsRuledOut(Proposition p, IReadOnlyList<Bearing> joined) => !rulings.IsEmpty && IdOf(p) is var id && joined.Any(b => rulings.AreApart(id, IdOf(b.Proposition)));

    private string KeyOf(Proposition p) => ClaimId.KeyOf(p, rules.KindOf(p.Kind));

    private string IdOf(Proposition p) => ClaimId.Of(p, rules);

    /// <summary>What opened, by the claim it is in: that of its own key, or of the first of those that a person found to be the same.</summary>
    private IEnumerable<IGrouping<string, (Proposition Proposition, List<Bearing> Bearings)>> Joined(List<(Proposition Proposition, List<Bearing> Bearings)> open)
    {
        var keys = open.ConvertAll(o => KeyOf(o.Proposition));
        foreach (var (one, other) in rulings.Same)
        {
            var (first, second) = (keys.Find(k => Holds(k, one)), keys.Find(k => Holds(k, other)));
            if (first is null || second is null || first == second) continue;
            // Of the two that which opened first, as ever.
            var (into, from) = keys.IndexOf(first) < keys.IndexOf(second) ? (first, second) : (second, first);
            for (var i = 0; i < keys.Count; i++) keys[i] = keys[i] == from ? into : keys[i];
        }
        return open.Zip(keys).GroupBy(o => o.Second, o => o.First, StringComparer.Ordinal);

        bool Holds(string key, string id) => open.Zip(keys).Any(o => o.Second == key && o.First.Bearings.Exists(b => b.IsOfWhole && IdOf(b.Proposition) == id));
    }

    private static int Apart(Proposition a, Proposition b) => Math.Abs(a.When.DayNumber - b.When.DayNumber);

    /// <summary>Between the two the other side took it: whoever claims it again claims it anew.</summary>
    private static bool IsCut(Proposition leader, Proposition p, List<Bearing> ends) => leader.Family == "control" && leader.Asserts is "gained" or "held" &&
        ends.Exists(e => e.Proposition.Holder is { } other && other != leader.Holder && e.Proposition.PlaceKeys == leader.PlaceKeys && e.Proposition.When > leader.When && e.Proposition.When < p.When);

    private List<Claim> Relate(List<Claim> claims)
    {
        var related = new List<Claim>(claims.Count);
        // Of a state that was claimed often, every later claim asks for the ends of all before it.
        var ends = new StateEnd[]?[claims.Count];
        StateEnd[] Ends(int i) => ends[i] ??= EndsOf(claims[i].Proposition);
        for (var i = 0; i < claims.Count; i++)
        {
            var claim = claims[i];
            if (!window.Holds(claim.Proposition.When)) continue;
            var rule = rules.KindOf(claim.Proposition.Kind);
            var isState = rule.Time is TimeSense.State;
            var counters = new List<string>();
            var perhaps = new List<string>();
            var earlier = new List<int>();
            // Sorted by day: of what does not last, only the days around bear on it.
            for (var j = isState ? 0 : FirstWithin(claims, i); j < claims.Count; j++)
            {
                if (i == j || !Stands(claims[j])) continue;
                if (!isState && claims[j].Proposition.When.DayNumber - claim.Proposition.When.DayNumber > rules.Bounds.StateDays) break;
                var (mine, other) = (claim.Proposition, claims[j].Proposition);
                if (Contrary(mine, other) && Meet(mine, other)) counters.Add(claims[j].Id);
                if (isState && mine.Asserts == other.Asserts && mine.Holder == other.Holder && mine.PlaceKeys == other.PlaceKeys && SameGround(mine, other) && other.When < mine.When) earlier.Add(j);
                if (Math.Abs(mine.When.DayNumber - other.When.DayNumber) <= rules.Bounds.StateDays && matcher.Of(mine, other) is Match.Perhaps && !claim.Bearings.Any(b => IsRuledOut(b.Proposition, claims[j].Bearings))) perhaps.Add(claims[j].Id);
            }
            related.Add(claim with
            {
                Counters = counters, Perhaps = perhaps, EndedBy = Ends(i).FirstOrDefault(),
                Earlier = [.. earlier.Select(e => new EarlierClaim(claims[e].Id, claims[e].Proposition.When, Before(Ends(e), claim.Proposition.When)))],
            });
        }
        return related;
    }

    /// <summary>Somebody who is not discredited speaks of it; what holds of a part says nothing of the whole.</summary>
    private bool Stands(Claim claim) => claim.Bearings.Any(b => b.IsOfWhole && stands(b));

    private int FirstWithin(List<Claim> claims, int i)
    {
        var at = i;
        while (at > 0 && claims[i].Proposition.When.DayNumber - claims[at - 1].Proposition.When.DayNumber <= rules.Bounds.StateDays) at--;
        return at;
    }

    private static ArraySegment<StateEnd> Before(StateEnd[] ends, DateOnly day)
    {
        var count = Array.FindIndex(ends, e => e.Day >= day);
        return new ArraySegment<StateEnd>(ends, 0, count < 0 ? ends.Length : count);
    }

    /// <summary>What took the place, or of all of a division a part, from its holder after it was claimed; by day.</summary>
    private StateEnd[] EndsOf(Proposition mine)
    {
        if (mine.Family != "control" || mine.Asserts is not ("gained" or "held")) return [];
        return [.. bearings.Where(b => b.Proposition.When > mine.When && b.Proposition.PlaceKeys == mine.PlaceKeys && TakesFrom(b, mine) && stands(b))
            .GroupBy(b => b.Proposition.When).OrderBy(g => g.Key).Select(g => new StateEnd(g.Key, [.. g.Select(b => b.Statement).Distinct()]))];
    }

    /// <summary>As much of the place; of a part, the same part.</summary>
    private bool SameGround(Proposition a, Proposition b) => a.Extent == b.Extent && (a.Extent is Extent.All || ContentWords.Alike(a.Object, b.Object) >= rules.Bounds.PartWords);

    private bool TakesFrom(Bearing bearing, Proposition mine) => bearing.Role switch
    {
        BearingRole.Asserts => bearing.Proposition is { Asserts: "gained" } p && p.Holder is not null && mine.Holder is not null && p.Holder != mine.Holder && SameGround(p, mine),
        // A part that the other side took after the whole was claimed; told while the claim was news, it contradicts it instead.
        BearingRole.AgainstPart => mine.Extent is Extent.All && bearing.Proposition.Holder == mine.Holder && bearing.Own.Asserts is "gained" or "advance" && bearing.Proposition.When.DayNumber - mine.When.DayNumber > rules.Bounds.StateDays,
        _ => false,
    };

    /// <summary>What cannot be so together: the contrary said of the same, or a hold of the same place by the other side.</summary>
    private bool Contrary(Proposition mine, Proposition other)
    {
        if (mine.PlaceKeys != other.PlaceKeys || mine.Extent is not Extent.All) return false;
        var counters = rules.KindOf(mine.Kind).Counters;
        if (mine.Holder == other.Holder) return (counters.Contains(other.Asserts, StringComparer.Ordinal) || other.Asserts == $"not-{mine.Asserts}" || mine.Asserts == $"not-{other.Asserts}") && SameContent(mine, other);
        return mine.Family == "control" && mine.Asserts is "gained" or "held" && other is { Asserts: "held", Extent: Extent.All } && mine.Holder is not null && other.Holder is not null;
    }

    // Where words tell propositions apart, the contrary must be of the same words.
    private bool SameContent(Proposition mine, Proposition other) => rules.KindOf(mine.Kind).By is Distinction.Place && mine.Places.Count > 0 || ContentWords.Alike(mine.Words, other.Words) >= rules.Bounds.SameWords;

    // Of a state, the contrary told while it was news; of what happens on a day, that very day.
    private bool Meet(Proposition mine, Proposition other) => rules.KindOf(mine.Kind).Time is TimeSense.State
        ? Math.Abs(mine.When.DayNumber - other.When.DayNumber) <= rules.Bounds.CounterDays
        : matcher.Time(mine, other) is Match.Same;
}
