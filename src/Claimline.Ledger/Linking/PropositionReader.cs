using System.Buffers;
using Claimline.Language;
using Claimline.Ledger.Sources;

namespace Claimline.Ledger.Linking;

/// <summary>Makes the propositions of the statements of one reading.</summary>
internal sealed class PropositionReader
{
    private static readonly SearchValues<char> PhraseEnds = SearchValues.Create(",(;");

    private readonly Reading reading;
    private readonly LinkingRules rules;
    private readonly Sides sides;
    private readonly PlaceList places;
    private readonly Ties ties;
    private readonly DateOnly published;
    private readonly Dictionary<string, Source> sources;

    public PropositionReader(Reading reading, LinkingRules rules)
    {
        this.reading = reading;
        this.rules = rules;
        sides = rules.SidesOf(reading.Made.Theatre);
        places = new PlaceList(reading, rules.Terms);
        ties = new Ties(reading, rules);
        published = reading.Document.Published?.Last ?? default;
        sources = reading.Sources.ToDictionary(s => s.Id, StringComparer.Ordinal);
    }

    /// <summary>One, or one for each place where the kind spreads over the places of a list.</summary>
    public IReadOnlyList<Proposition> Of(Statement statement)
    {
        var about = statement.About;
        var kind = KindOf(about);
        var rule = rules.KindOf(kind);
        var text = statement.Content.Of(reading.Text);
        var located = about is null ? [] : places.Of(statement.Content, about.Place);
        var events = EventsIn(statement.Content);
        var own = events.Find(e => e.Type == about?.Type) ?? events.FirstOrDefault();
        var actorText = about?.Actor?.Of(reading.Text) ?? "";
        var party = PartyIn(about?.Actor);
        var (extent, rest, head, vague) = ObjectOf(about, rule, located);
        var (from, to) = Days(own);
        var day = statement.Said?.Last ?? published;
        var words = rules.Words.Of(text);
        // "Unlikely to" says no as "not" does.
        var negative = (statement.Negative || statement.Likelihood is { High: < 50 }) && !rule.TellsLack;
        // "May have to withdraw", "retreated toward": not put forward as having come about.
        var forecast = own is { NotBefore: { } begin, NotAfter: null } && begin >= published;
        var open = rules.Words.HasModal(text) || ties.IsUndecided(text) || IsTry(statement, rule) || (rule.Family == "control" && located.Count > 0 && located.TrueForAll(p => p.Manner == "toward"));
        var asserts = $"{(open ? "open-" : "")}{(negative ? "not-" : "")}{rule.Asserts}";
        var basic = new Proposition
        {
            Kind = kind,
            Family = rule.Family,
            Asserts = asserts,
            Holder = rule.OfOpponent ? sides.OpponentOf(party) ?? (party is null ? null : $"not {party}") : sides.CampOf(party),
            ActorParty = party,
            Actor = Folded.Of(actorText),
            Owner = OwnerOf(about, rule, located, party),
            // Whom a strike hit, not whom its account mentions.
            Civilian = (rest.Count > 0 ? rest : words).Exists(rules.IsCivilian),
            Extent = extent,
            Object = rest,
            ObjectHead = head,
            ObjectVague = vague,
            IsThing = head is not null && rest.Contains(head, StringComparer.Ordinal) ? rules.IsThing(head) : about is { Object: null, Actor: { } self } && rule.Family == "damage" && sides.OwnerOf(self.Of(reading.Text)) is not null,
            From = from,
            To = to,
            Day = day,
            IsForecast = forecast || open,
            TiedTo = rule.By is Distinction.Words ? ties.Of(statement, words, day) : null,
            Amounts = AmountsIn(statement.Content),
            Negative = negative,
            Words = words,
            Shows = [.. events.Select(e => e.Type).Append(about?.Type ?? "other").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Block = "",
        };
        if (located.Count == 0 || rule.By is Distinction.Words) return [Blocked(basic with { Places = located }, rule)];
        return rule.Spread ? [.. located.Select(p => Blocked(basic with { Places = [p] }, rule))] : [Blocked(basic with { Places = located }, rule)];
    }

    /// <summary>Who takes weapons or civilians away gives up no ground by it.</summary>
    private string KindOf(About? about) => about is { Type: "movement.withdraw", Object: { } span } && HeadOf(span.Of(reading.Text), []) is { } head && rules.IsMovable(head) ? "movement.deploy" : about?.Type ?? "other";

    /// <summary>The same proposition said of another place: what a part is made of, or an unlocated statement goes on about.</summary>
    public Proposition At(Proposition proposition, IReadOnlyList<PlaceKey> where, Extent extent)
    {
        var moved = proposition with { Places = where, Extent = extent };
        return Blocked(moved, rules.KindOf(moved.Kind));
    }

    /// <summary>Family and place, or for what words tell apart family and thing; else the longest word, so that a repeated content still meets.</summary>
    private static Proposition Blocked(Proposition p, KindRule rule)
    {
        string? block = null;
        if (p.Places.Count > 0 && (rule.By is not Distinction.Words || p.ObjectHead is null)) block = $"{p.Family}@{p.Places[0].Id}";
        block ??= $"{p.Family}:{p.ObjectHead ?? p.Words.MaxBy(static w => w.Length)}";
        return p with { Block = block };
    }

    private (Extent, List<string>, string?, bool) ObjectOf(About? about, KindRule rule, List<PlaceKey> located)
    {
        if (about?.Object is not { } span) return (Extent.All, [], null, true);
        var text = span.Of(reading.Text);
        var extent = Extent.All;
        var rest = new List<string>();
        var named = located.SelectMany(p => Folded.Of(p.Name).Split(' ')).ToHashSet(StringComparer.Ordinal);
        for (var i = Sorted.FirstFrom(reading.Places, span.Start, static p => p.Span.Start); i < reading.Places.Count && reading.Places[i].Span.Start < span.End; i++)
            named.UnionWith(Folded.Of(reading.Places[i].Span.Of(reading.Text)).Split(' '));
        var words = Folded.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var namesPlace = words.Any(named.Contains);
        foreach (var word in words)
        {
            if (rules.Terms.Is(word, "all") || rules.Terms.Is(word, "hold")) continue;
            if (rule.Family != "control")
            {
                // Only of ground is it told how much of it was taken.
            }
            else if (rules.Terms.Is(word, "most")) extent = Extent.Share;
            else if (rules.Terms.Is(word, "part") || rules.Terms.Bearing(word) is not null) extent = extent is Extent.Share ? extent : Extent.Part;
            // "Settlements on the border of X": not the place by which they lie.
            else if (rules.Terms.Is(word, "place") && !namesPlace) extent = Extent.Part;
            if (!named.Contains(word) && !(rules.Terms.Is(word, "place") && namesPlace)) rest.AddRange(rules.Words.In(word));
        }
        var head = HeadOf(text, named);
        // Ground words aside, something else than the place was taken: positions, a building, the road to it. Forces that leave are no such thing.
        if (rule.Family == "control" && HasShare(span)) extent = Extent.Share;
        // Who leaves a division need not leave all of it.
        if (rule.Kind == "movement.withdraw" && located.Exists(p => p.IsRegion)) extent = Extent.Part;
        if (rule.Family == "control" && located.Count > 0 && extent is Extent.All && rest.Count > 0 && rule.Kind != "movement.withdraw") extent = Extent.Part;
        rest = [.. new SortedSet<string>(rest, StringComparer.Ordinal)];
        var start = words.FirstOrDefault();
        var vague = rest.Count == 0 || (rest.Count == 1 && start is not null && rules.Terms.Is(start, "vague"));
        return (extent, rest, head, vague);
    }

    /// <summary>"Operations to seize X": before what is taken stands a word of trying.</summary>
    private bool IsTry(Statement statement, KindRule rule)
    {
        if (rule.Family is not ("control" or "advance") || (statement.About?.Object ?? statement.About?.Place) is not { } reached || reached.Start <= statement.Content.Start) return false;
        return rules.Words.In(reading.Text[statement.Content.Start..reached.Start]).Any(w => rules.Bounds.Attempts.Contains(w, StringComparer.Ordinal));
    }

    /// <summary>A share in percent stands in the object.</summary>
    private bool HasShare(TextSpan span)
    {
        for (var i = Sorted.FirstFrom(reading.Quantities, span.Start, static q => q.Span.Start); i < reading.Quantities.Count && reading.Quantities[i].Span.Start < span.End; i++)
        {
            if (reading.Quantities[i].Unit == "percent") return true;
        }
        return false;
    }

    /// <summary>Last word of the object's first phrase, before "of", "and", a comma or a bracket; of "all of" and "99 percent of" what stands behind.</summary>
    private string? HeadOf(string text, HashSet<string> places)
    {
        // A comma between digits ends nothing.
        var cut = -1;
        for (var i = 0; i < text.Length && cut < 0; i++)
        {
            if (PhraseEnds.Contains(text[i]) && !(text[i] == ',' && i + 1 < text.Length && char.IsDigit(text[i + 1]))) cut = i;
        }
        var words = Folded.Of(cut < 0 ? text : text[..cut]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // "up to 200,000 motorcycles": the bounds of a number open no phrase.
        var start = Array.FindIndex(words, static w => char.IsDigit(w[0]));
        string? head = null, placed = null;
        foreach (var word in words.Skip(start is > 0 and < 4 ? start : 0))
        {
            if (rules.Words.IsLink(word))
            {
                if (head is not null) break;
            }
            else if (!rules.Terms.Is(word, "all") && !rules.Terms.Is(word, "most") && rules.Words.In(word).FirstOrDefault() is { } plain)
            {
                if (places.Contains(word)) placed = plain;
                else head = plain;
            }
        }
        return head ?? placed;
    }

    /// <summary>The party that the actor's words name; else whom a person or body in it is of.</summary>
    private string? PartyIn(TextSpan? span)
    {
        if (span is not { } actor) return null;
        var named = sides.NamedIn(actor.Of(reading.Text).ToString());
        if (named is not null) return named;
        for (var i = Sorted.FirstFrom(reading.Mentions, actor.Start, static m => m.Span.Start); i < reading.Mentions.Count && reading.Mentions[i].Span.Start < actor.End; i++)
        {
            if (reading.Mentions[i].Ref is { } id && sources.GetValueOrDefault(id)?.Party is { } party && party != "none") return party;
        }
        return null;
    }

    /// <summary>Whose the thing is: as its name tells, else the other side's than the actor's, else of whoever holds the place.</summary>
    private string? OwnerOf(About? about, KindRule rule, List<PlaceKey> located, string? actor)
    {
        if (rule.Family is not ("strike" or "damage" or "casualties")) return null;
        // "The ship sank": what happened to it is told of the actor itself.
        if (about is { Object: null, Actor: { } self } && rule.Family == "damage" && sides.OwnerOf(self.Of(reading.Text)) is { } own) return own;
        // Of casualties the actor is now who struck, now who fell.
        return PartyIn(about?.Object) ?? (rule.Family == "casualties" ? null : sides.OpponentOf(actor)) ?? located.Select(p => sides.HolderIn(p.Country)).FirstOrDefault(p => p is not null);
    }

    private static (DateOnly?, DateOnly?) Days(Event? told) => told is { NotBefore: { } first, NotAfter: { } last } ? (first, last) : (null, null);

    private List<Event> EventsIn(TextSpan content)
    {
        var found = new List<Event>();
        for (var i = Sorted.FirstFrom(reading.Events, content.Start, static e => e.Span.Start); i < reading.Events.Count && reading.Events[i].Span.Start < content.End; i++)
        {
            if (reading.Events[i].Span.End <= content.End) found.Add(reading.Events[i]);
        }
        return found;
    }

    // "26 km northwest of": where a place lies is no part of what happened there.
    private bool IsBearing(Quantity q) => Folded.Of(reading.Text.AsSpan(q.Span.End, Math.Min(24, reading.Text.Length - q.Span.End))).Split(' ').FirstOrDefault(w => !rules.Terms.Is(w, "loose")) is { } next && rules.Terms.Bearing(next) is not null;

    private List<Amount> AmountsIn(TextSpan content)
    {
        var amounts = new List<Amount>();
        for (var i = Sorted.FirstFrom(reading.Quantities, content.Start, static q => q.Span.Start); i < reading.Quantities.Count && reading.Quantities[i].Span.Start < content.End; i++)
        {
            var q = reading.Quantities[i];
            if (q.Span.End > content.End || (q.Min is null && q.Max is null) || IsBearing(q)) continue;
            var item = q.Item is { } counted ? rules.Words.In(counted).LastOrDefault() ?? Folded.Of(counted) : q.Unit;
            amounts.Add(new Amount(item, q.Min, q.Max, q.Approximate));
        }
        amounts.Sort(static (a, b) => string.CompareOrdinal(a.Item, b.Item) is var byItem and not 0 ? byItem : Nullable.Compare(a.Min, b.Min) is var byMin and not 0 ? byMin : Nullable.Compare(a.Max, b.Max));
        return amounts;
    }
}
