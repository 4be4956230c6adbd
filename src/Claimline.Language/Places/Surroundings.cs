namespace Claimline.Language.Places;

/// <summary>What the text around a place says for one of its sites: relations, neighbours, containers, headings, other mentions of it.</summary>
internal sealed class Surroundings
{
    /// <summary>Mentions of one name so far away in its order say nothing of one another, and names of a paragraph beyond so many count for nothing: the time stays linear.</summary>
    private const int NameReach = 100, MostInBlock = 300;

    private readonly List<PlaceMention> places;
    private readonly List<(PlaceMention From, PlaceLink Link)>[] told;
    private readonly (int First, int End)[] sentences;
    private readonly Dictionary<int, List<PlaceMention>> blocks = [];
    private readonly Dictionary<ulong, List<PlaceMention>> names = [];
    private readonly int[] ordinals;
    private readonly List<PlaceSite> settled = [];
    private int round;

    private readonly AxisTalk talk;
    private readonly NationTalk nations;

    public Surroundings(List<PlaceMention> places, AxisTalk talk, NationTalk nations)
    {
        this.places = places;
        this.talk = talk;
        this.nations = nations;
        told = new List<(PlaceMention, PlaceLink)>[places.Count];
        sentences = new (int, int)[places.Count];
        ordinals = new int[places.Count];
        for (int i = 0, first = 0; i < places.Count; i++)
        {
            var place = places[i];
            foreach (var link in place.Links) (told[link.Of.Index] ??= []).Add((place, link));
            if (places[first].Name.Sentence != place.Name.Sentence) first = i;
            sentences[i].First = first;
            for (var j = first; j <= i; j++) sentences[j].End = i + 1;
            if (!blocks.TryGetValue(place.Block, out var block)) blocks[place.Block] = block = [];
            if (block.Count < MostInBlock && !block.Exists(p => p.Name.Key == place.Name.Key && p.Name.Kind == place.Name.Kind)) block.Add(place);
            if (!names.TryGetValue(place.Name.Key, out var same)) names[place.Name.Key] = same = [];
            ordinals[i] = same.Count;
            same.Add(place);
        }
    }

    /// <summary>Notes where the document is, by what is chosen so far.</summary>
    public void Count()
    {
        settled.Clear();
        round++;
        foreach (var mentions in names.Values)
        {
            if (mentions.Find(m => m.Site is { IsPoint: true }) is { Site: { } site }) settled.Add(site);
        }
        settled.Sort(static (a, b) => a.Latitude.CompareTo(b.Latitude));
    }

    /// <summary>The points by what gives them.</summary>
    public Points Fit(PlaceMention place, PlaceSite site)
    {
        var (inside, relation) = (0.0, 0.0);
        foreach (var link in place.Links)
        {
            var fit = Related(link, site, link.Of, reverse: false);
            if (link.Kind == PlaceRelationKind.Inside) inside += fit;
            else relation += fit;
        }
        if (told[place.Index] is { } back)
        {
            // Where a name has one site, what lies beside it cannot make it another.
            if (place.Sites.Length > 1)
            {
                foreach (var (from, link) in back) relation += Related(link, site, from, reverse: true) * 0.7;
            }
        }
        return new Points(inside, relation, Beside(place, site) + Around(place, site), Same(place, site), Under(place, site));
    }

    /// <summary>A relation with another place, whose own site may still be open.</summary>
    private static double Related(in PlaceLink link, PlaceSite site, PlaceMention other, bool reverse)
    {
        if (other.Site is { } chosen) return Related(link, site, chosen, reverse);
        if (other.Sites.Length == 0) return 0;
        var best = double.MinValue;
        foreach (var candidate in other.Sites) best = Math.Max(best, Related(link, site, candidate, reverse));
        // All of the other's sites may be wrong, if it is one that no gazetteer has.
        return Math.Max(best, -3) * 0.6;
    }

    private static double Related(in PlaceLink link, PlaceSite site, PlaceSite other, bool reverse) => link.Kind switch
    {
        PlaceRelationKind.Inside => Inside(reverse ? other : site, reverse ? site : other) switch
        {
            true => link.IsSure ? 4 : 3.5,
            false => link.IsSure ? -8 : -1.5,
            null => 0,
        },
        PlaceRelationKind.Bearing => reverse ? InDirection(other, site, link) : InDirection(site, other, link),
        _ when !site.IsPoint || !other.IsPoint => 0,
        _ => Near(site.KmTo(other), link.IsSure) - (link.IsSure && site.Country != other.Country && site.Country != 0 && other.Country != 0 ? 2 : 0),
    };

    /// <summary>Points for a site that should lie so from an anchor.</summary>
    private static double InDirection(PlaceSite site, PlaceSite anchor, in PlaceLink link)
    {
        var km = site.KmTo(anchor);
        if (site.Type is PlaceType.Country) return 0;
        if (anchor.Type is PlaceType.Country or PlaceType.Admin1 or PlaceType.Region) return km < 600 ? 0 : -6;
        // One point stands for the whole of a river, often its mouth.
        if (anchor.Type is PlaceType.River or PlaceType.Water) return km < 120 ? 0.5 : 0;
        if (site.Type is PlaceType.River or PlaceType.Water or PlaceType.Admin1 or PlaceType.Region) return km < 250 ? 1 : -4;
        var turn = km < 0.1 ? 0 : Distance.Turn(Distance.Bearing(anchor.Latitude, anchor.Longitude, site.Latitude, site.Longitude), link.Bearing);
        if (link.Km is { } told)
        {
            var off = Math.Abs(km - told);
            return off <= Math.Max(5, told * 0.35) && turn <= 70 ? 6 : off <= Math.Max(10, told * 0.6) && turn <= 90 ? 2 : off <= told && turn <= 60 ? -2 : -8;
        }
        // Reports reckon from the nearest town that readers know.
        var border = site.Country != anchor.Country && site.Country != 0 && anchor.Country != 0 ? 3.5 : 0;
        if (km <= 4) return (turn <= 90 ? 4 : 2) - border;
        // From a city that everybody knows they reckon farther.
        if (anchor.IsSeat && !site.IsSeat) km *= 0.7;
        if (km <= 45) return (turn <= 35 ? 5.5 : turn <= 60 ? 4 : turn <= 80 ? 1 : -4) - (km / 12) - border;
        // Cities are told by other cities, however far.
        if (site.IsSeat && anchor.IsSeat) return turn <= 60 ? 1 : -2;
        return km <= 75 && turn <= 45 ? 0.5 : km <= 150 && turn <= 60 ? -4 : -9;
    }

    private static double Near(double km, bool sure) =>
        sure ? km <= 60 ? 4.5 - (km / 12) : km <= 80 ? -1 : -6 : km <= 60 ? 3.2 - (km / 20) : km <= 150 ? 0.2 : -2;

    /// <summary>Whether a site lies in an area; null where that cannot be told.</summary>
    public static bool? Inside(PlaceSite site, PlaceSite area)
    {
        if (ReferenceEquals(site, area) || site.Id == area.Id) return null;
        switch (area.Type)
        {
            case PlaceType.Country:
                return site.Country == 0 || area.Country == 0 ? null : site.Country == area.Country;
            case PlaceType.Admin1:
                if (site.Country != 0 && area.Country != 0 && site.Country != area.Country) return false;
                if (site.Admin1 is not null && site.Admin1 == area.Id) return true;
                // Two sources may hold a division under two ids.
                return site.KmTo(area) > 350 ? false : site.Admin1 is not null && char.IsAsciiDigit(site.Admin1[0]) && char.IsAsciiDigit(area.Id[0]) ? false : null;
            case PlaceType.Region:
                return site.KmTo(area) > 450 ? false : site.KmTo(area) < 250 ? true : null;
            default:
                return site.KmTo(area) > 60 ? false : site.KmTo(area) < 25 ? true : null;
        }
    }

    /// <summary>The places of the same sentence.</summary>
    private double Beside(PlaceMention place, PlaceSite site)
    {
        if (!site.IsPoint && site.Type is not (PlaceType.River or PlaceType.Water)) return 0;
        var reach = site.IsPoint ? 25 : 90;
        var (first, end) = sentences[place.Index];
        var near = 0.0;
        var within = 0.0;
        for (var i = first; i < end; i++)
        {
            var other = places[i];
            if (i == place.Index || other.Name.Key == place.Name.Key) continue;
            if (other.Site is { } chosen)
            {
                if (chosen.IsPoint) near += (1.8 + (AreListed(place.Name, other.Name) ? 1.2 : 0)) * Fading(site.KmTo(chosen), reach);
                else if (chosen.Type == PlaceType.Admin1 && Inside(site, chosen) == true) within = 1.2;
                else if (chosen.Type == PlaceType.Country && chosen.Country == site.Country) within = Math.Max(within, 0.8);
                continue;
            }
            if (other.Sites.Length > 60) continue;
            var nearest = double.MaxValue;
            foreach (var candidate in other.Sites) nearest = Math.Min(nearest, candidate.IsPoint ? site.KmTo(candidate) : double.MaxValue);
            near += 0.8 * Fading(nearest, 20);
        }
        return Math.Min(near, 4.5) + within;
    }

    /// <summary>How much a place so far away says: 1 beside it, falling with distance; nothing beyond eight times the reach, where it would be under 0.0004.</summary>
    private static double Fading(double km, double reach) => km > 8 * reach ? 0 : Math.Exp(-km / reach);

    /// <summary>Side by side in one list.</summary>
    private static bool AreListed(PlaceCandidate one, PlaceCandidate other) => one.Before == other || other.Before == one || (one.Before is not null && one.Before == other.Before);

    /// <summary>The places of the same paragraph, and where else the document is.</summary>
    private double Around(PlaceMention place, PlaceSite site)
    {
        if (!site.IsPoint) return 0;
        var near = 0.0;
        var within = 0.0;
        var (abroad, home) = (0, 0);
        foreach (var other in blocks[place.Block])
        {
            if (other.Name.Key == place.Name.Key || other.Site is not { } chosen) continue;
            if (other.Name.Sentence != place.Name.Sentence)
            {
                if (chosen.IsPoint) near += Fading(site.KmTo(chosen), 35);
                else if (chosen.Type == PlaceType.Admin1 && Inside(site, chosen) == true) within = 0.6;
            }
            if (!chosen.IsPoint || chosen.Country == 0) continue;
            if (chosen.Country == site.Country) home++;
            else abroad++;
        }
        // A paragraph of one country's ground seldom goes abroad without saying so.
        var many = (abroad >= 2 && home == 0 ? -2.0 : 0.0) + (0.3 * SettledNear(site));
        return Math.Min(near, 2.5) + within + Math.Min(many, 1.5);
    }

    /// <summary>How many of the places chosen so far lie within 30 km of a site; counted once a round, as all mentions of a name share its sites.</summary>
    private int SettledNear(PlaceSite site)
    {
        const double Reach = 30, Degrees = Reach / 111.2;
        if (site.NearRound == round) return site.Near;
        var near = 0;
        for (var i = FirstNorthOf(site.Latitude - Degrees); i < settled.Count && settled[i].Latitude < site.Latitude + Degrees; i++)
        {
            if (site.KmTo(settled[i]) < Reach && settled[i].Id != site.Id) near++;
        }
        (site.NearRound, site.Near) = (round, near);
        return near;
    }

    private int FirstNorthOf(double latitude)
    {
        var (low, high) = (0, settled.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (settled[middle].Latitude <= latitude) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>Other mentions of the name.</summary>
    private double Same(PlaceMention place, PlaceSite site)
    {
        var fit = 0.0;
        var mentions = names[place.Name.Key];
        var own = ordinals[place.Index];
        for (var i = Math.Max(0, own - NameReach); i < Math.Min(mentions.Count, own + NameReach); i++)
        {
            var other = mentions[i];
            if (other == place || other.Site is not { } chosen || chosen.Id != site.Id) continue;
            fit = Math.Max(fit, (other.Block == place.Block ? 2.5 : 1.5) * other.Confidence);
        }
        // What the text says of where this one lies counts more than where another of the name was.
        foreach (var link in place.Links)
        {
            if (link is { Kind: PlaceRelationKind.Bearing, Of.Site: not null }) return fit * 0.4;
        }
        return fit;
    }

    /// <summary>The heading that it stands under, and the nations that its paragraph names.</summary>
    private double Under(PlaceMention place, PlaceSite site)
    {
        if (!site.IsPoint) return 0;
        var fit = nations.Names(place.Block, site.Country) ? 1.2 : 0;
        if (talk.InSentence(place.Name.Sentence, site) || (place.Section >= 0 && talk.InBlock(place.Section, site))) fit = Math.Max(fit, 1.2);
        if (place.Section < 0 || !blocks.TryGetValue(place.Section, out var heading)) return fit;
        foreach (var other in heading)
        {
            if (other.Site is not { } chosen) continue;
            if (chosen.IsPoint ? site.KmTo(chosen) < 60 : chosen.Type == PlaceType.Admin1 && Inside(site, chosen) == true) fit = Math.Max(fit, 1.2);
        }
        return fit;
    }
}
