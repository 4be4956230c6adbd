namespace Claimline.Ledger.Linking;

/// <summary>Compares a proposition with the one that opened a claim. Each answer depends on these two alone, so that nothing is merged by chains.</summary>
internal sealed class Matcher(LinkingRules rules)
{
    private static readonly char[] Letters = [.. "abcdefghijklmnopqrstuvwxyz"];

    private readonly LinkingBounds bounds = rules.Bounds;

    public Match Of(Proposition a, Proposition b)
    {
        if (a.Asserts != b.Asserts || a.TiedTo != b.TiedTo) return Match.Different;
        var rule = rules.KindOf(a.Kind);
        var time = IsCarried(a, b, rule) ? Match.Same : Time(a, b);
        if (time is Match.Different) return Match.Different;
        var alike = ContentWords.Alike(a.Words, b.Words);
        var amounts = Amounts(a, b);
        var content = alike >= bounds.RepeatWords && amounts is Match.Same && a.PlaceKeys == b.PlaceKeys ? Match.Same : rule.By switch
        {
            Distinction.Words => Words(a, b, alike, amounts),
            _ when a.Places.Count == 0 || b.Places.Count == 0 => Unplaced(a, b, alike, amounts),
            Distinction.Place => Placed(a, b, amounts),
            _ => Thing(a, b, amounts),
        };
        // A whole division or country holds more than one attack a day: there the words must agree, too.
        if (rule.Time is TimeSense.Day && rule.By is not Distinction.Words && alike < bounds.PerhapsWords && a.Places.Any(p => p.IsRegion)) content = Least(content, Match.Perhaps);
        return Least(time, content);
    }

    private Match Placed(Proposition a, Proposition b, Match amounts)
    {
        if (a.PlaceKeys != b.PlaceKeys) return a.Places.Count == 1 && b.Places.Count == 1 && a.Places[0].Id == b.Places[0].Id && Holders(a, b) is Match.Same && a.Extent == b.Extent ? Match.Perhaps : Match.Different;
        if (a.Extent != b.Extent) return Match.Different;
        // Of a part it must be the same part: the same words for it.
        var part = a.Extent is Extent.All || ContentWords.Alike(a.Object, b.Object) >= bounds.PartWords ? Match.Same : Match.Different;
        return Least(Least(Holders(a, b), part), a.Extent is Extent.Share ? amounts : amounts is Match.Different ? Match.Perhaps : Match.Same);
    }

    private Match Thing(Proposition a, Proposition b, Match amounts)
    {
        if (a.PlaceKeys != b.PlaceKeys || a.Kind != b.Kind) return Match.Different;
        return Least(Least(Holders(a, b), Objects(a, b)), amounts);
    }

    /// <summary>Things without a place: the thing itself must be the same, and be named.</summary>
    private Match Unplaced(Proposition a, Proposition b, double alike, Match amounts)
    {
        if (a.Places.Count != b.Places.Count || a.Kind != b.Kind || alike < bounds.PerhapsWords) return Match.Different;
        return Least(Least(Holders(a, b), alike >= bounds.SameWords ? Match.Same : Match.Perhaps), amounts);
    }

    private Match Words(Proposition a, Proposition b, double alike, Match amounts)
    {
        var told = ByWords(a, b, alike, amounts);
        if (told is Match.Different || AreElsewhere(a, b)) return Match.Different;
        // "The 83rd Brigade" and "the 106th Brigade" share all words but the one that counts.
        return Number(a.Actor) is { } mine && Number(b.Actor) is { } other && mine != other ? Match.Perhaps : told;
    }

    private Match ByWords(Proposition a, Proposition b, double alike, Match amounts)
    {
        // Words that agree so far tell whose they are, though one of them leaves it out.
        if (alike >= bounds.SameWords) return Least(Holders(a, b) is Match.Different ? Match.Different : Match.Same, amounts);
        // A figure tells two contents as one where their words alone would not.
        if (amounts is Match.Same && a.Kind == b.Kind && a.Holder == b.Holder && a.Amounts.Any(x => Math.Max(x.Min ?? 0, x.Max ?? 0) >= bounds.Figure && !rules.IsMeasure(x.Item) && b.Amounts.Any(y => y.Item == x.Item && y.Agrees(x)))) return Match.Same;
        return alike >= bounds.PerhapsWords ? Least(Match.Perhaps, amounts) : Match.Different;
    }

    private static Match Holders(Proposition a, Proposition b) => a.Holder == b.Holder ? Match.Same : a.Holder is null || b.Holder is null ? Match.Perhaps : Match.Different;

    /// <summary>Both name places, and none of one is the other's or lies in it.</summary>
    private static bool AreElsewhere(Proposition a, Proposition b) => a.Places.Count > 0 && b.Places.Count > 0 && !a.Places.Any(p => b.Places.Any(q => Meet(p, q)));

    private static bool Meet(PlaceKey p, PlaceKey q) => p.Id == q.Id || p.Type is "country" || q.Type is "country" || p.Region == q.Id || q.Region == p.Id;

    /// <summary>The first number by which a unit is named: of "83rd" what stands before the letters.</summary>
    private static string? Number(string actor) => actor.Split(' ').FirstOrDefault(static w => w is [>= '0' and <= '9', .., >= 'a' and <= 'z'])?.TrimEnd(Letters);

    private Match Objects(Proposition a, Proposition b)
    {
        if (a.ObjectVague || b.ObjectVague) return Match.Same;
        // "The command post of the 2nd Army" and "a 2nd Army command post", whatever else is told of it.
        if (a.ObjectHead == b.ObjectHead && a.Object.Any(w => char.IsDigit(w[0]) && b.Object.Contains(w, StringComparer.Ordinal))) return Match.Same;
        // "The plant" may be "the chemical plant"; the road bridge is not the rail bridge.
        return ContentWords.Alike(a.Object, b.Object) >= bounds.PartWords || !a.Object.Except(b.Object, StringComparer.Ordinal).Any() || !b.Object.Except(a.Object, StringComparer.Ordinal).Any() ? Match.Same : Match.Different;
    }

    /// <summary>Numbers of the same thing must agree; a number that only one gives leaves the question open to the rest.</summary>
    public static Match Amounts(Proposition a, Proposition b)
    {
        foreach (var x in a.Amounts)
        {
            foreach (var y in b.Amounts)
            {
                if (x.Item == y.Item && !b.Amounts.Any(other => other.Item == x.Item && other.Agrees(x)) && !a.Amounts.Any(other => other.Item == y.Item && other.Agrees(y))) return Match.Different;
            }
        }
        return Match.Same;
    }

    /// <summary>An expectation, or a long text, that a later report repeats in the same words: no new event.</summary>
    private bool IsCarried(Proposition a, Proposition b, KindRule rule) => rule.Time is TimeSense.Day && !a.IsDated && !b.IsDated && a.Day != b.Day && a.PlaceKeys == b.PlaceKeys &&
        Math.Abs(a.When.DayNumber - b.When.DayNumber) <= bounds.CarriedDays && (a.IsOpen || Math.Min(a.Words.Count, b.Words.Count) >= bounds.CarriedWords) &&
        ContentWords.Alike(a.Words, b.Words) >= (a.IsOpen ? bounds.SameWords : bounds.RepeatWords) && a.Amounts.SequenceEqual(b.Amounts) && !a.Words.Any(w => bounds.Recent.Contains(w, StringComparer.Ordinal));

    /// <summary>Whether both may tell of the same time.</summary>
    public Match Time(Proposition a, Proposition b)
    {
        var rule = rules.KindOf(a.Kind);
        var apart = Math.Abs(a.When.DayNumber - b.When.DayNumber);
        if (rule.Time is TimeSense.State) return apart <= bounds.StateDays ? Match.Same : Match.Different;
        if (a.IsDated && b.IsDated)
        {
            if (a.From > b.To || b.From > a.To) return Match.Different;
            // A season or a year holds many events: it must be the very same one.
            if (IsWide(a) || IsWide(b)) return a.From == b.From && a.To == b.To ? Match.Same : Match.Perhaps;
            return (a.From >= b.From && a.To <= b.To) || (b.From >= a.From && b.To <= a.To) ? Match.Same : Match.Perhaps;
        }
        if (rule.Time is TimeSense.Open) return apart <= bounds.OpenDays ? Match.Same : Match.Different;
        if (!a.IsDated && !b.IsDated) return a.Day == b.Day ? Match.Same : apart <= bounds.DayReach ? Match.Perhaps : Match.Different;
        // What is told without a day is taken for that of the telling; the day before is a chance.
        var (dated, undated) = a.IsDated ? (a, b) : (b, a);
        if (IsWide(dated)) return dated.To >= undated.Day ? Match.Perhaps : Match.Different;
        if (dated.From <= undated.Day && undated.Day <= dated.To) return Match.Same;
        return undated.Day.DayNumber - dated.To!.Value.DayNumber <= bounds.DayReach && dated.From <= undated.Day ? Match.Perhaps : Match.Different;
    }

    private bool IsWide(Proposition p) => p.To is { } last && p.From is { } first && last.DayNumber - first.DayNumber > bounds.DateDays;

    private static Match Least(Match a, Match b) => a < b ? a : b;
}
