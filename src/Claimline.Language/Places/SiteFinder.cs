using Claimline.Language.Tokens;

namespace Claimline.Language.Places;

/// <summary>Collects the places that bear a name, with how likely each is meant before the text is looked at.</summary>
internal sealed class SiteFinder(Vocabulary vocabulary, PlaceLexicon lexicon, PlaceNames names, Ground ground)
{
    private const double SamePlaceKm = 4;

    private readonly Dictionary<(ulong Full, PlaceType? Kind), PlaceSite[]> known = [];
    private readonly Dictionary<(Gazetteer From, int Offset), string?> divisions = [];
    private readonly List<GazetteerMatch> matches = [];

    /// <summary>The sites of a name, best known first; never two of one place.</summary>
    public PlaceSite[] Find(string text, PlaceCandidate name)
    {
        if (known.TryGetValue((name.FullKey, name.Kind), out var sites)) return sites;
        matches.Clear();
        names.Find(name.FullKey, matches);
        if (name.Key != name.FullKey) names.Find(name.Key, matches);
        if (name.Kind is PlaceType.Admin1 or PlaceType.Admin2) WithDivision(name.Span.Of(text), name.Kind.Value);
        sites = Distinct(name, PlaceKey.Fold(name.Span.Of(text)));
        if (sites.Length == 0 && name.PluralKind is not null)
        {
            // "Izyum and the Donetsk and Luhansk oblasts": no oblast bears the first name
            name.Kind = name.PluralKind = null;
            return Find(text, name);
        }
        return known[(name.FullKey, name.Kind)] = sites;
    }

    /// <summary>The sites of another name than its own, which it misspells.</summary>
    public PlaceSite[] FindMeant(string meant, PlaceCandidate name)
    {
        matches.Clear();
        names.Find(PlaceKey.Mix(PlaceKey.HashOf(meant)), matches);
        return Distinct(name, meant);
    }

    // "Kharkiv" before "oblasts" is Kharkiv Oblast.
    private void WithDivision(string name, PlaceType kind)
    {
        var hash = PlaceKey.HashOf(name);
        foreach (var word in lexicon.Divisions)
        {
            if (lexicon.KindOf(word) == kind) names.Find(PlaceKey.Mix(PlaceKey.Append(hash, vocabulary[word])), matches);
        }
    }

    private PlaceSite[] Distinct(PlaceCandidate name, string folded)
    {
        var sites = new List<PlaceSite>();
        var held = 0;
        var all = 0;
        foreach (var match in matches)
        {
            if (!Suits(name, match)) continue;
            var id = match.Id;
            var (latitude, longitude, type, country) = (match.Latitude, match.Longitude, match.Type, match.CountryCode);
            // "Red Sea" is a sea, though provinces are called so.
            var told = name.Kind is not null || (name.IsTold && (names.IsListed(match) || type is not (PlaceType.Settlement or PlaceType.Admin1))) ? 2.5 : 0;
            if (match.Namesakes > 0) all = Math.Max(all, match.Namesakes);
            // The starter, a theatre and an imported gazetteer may all hold one place, under one id or nearly at one point.
            var twin = sites.FindIndex(s => s.Id == id || IsTwin(s, type, country, latitude, longitude));
            if (twin >= 0)
            {
                if (Prior(name, match, folded) + told > sites[twin].Prior) sites[twin] = Site(name, match, id, folded, told);
                continue;
            }
            sites.Add(Site(name, match, id, folded, told));
            held++;
        }
        // The starter's selection says how many namesakes it leaves out; each may be meant.
        name.Unheld = names.HasImported ? 0 : Math.Max(0, all - held);
        return [.. sites.OrderByDescending(s => s.Prior).ThenBy(s => s.Id, StringComparer.Ordinal)];
    }

    // An area may be held as a division and as a peninsula.
    private static bool IsTwin(PlaceSite site, PlaceType type, ushort country, double latitude, double longitude)
    {
        var km = PlaceSite.Plane(site.Latitude, site.Longitude, latitude, longitude);
        if (site.Type is PlaceType.Settlement or PlaceType.District || type is PlaceType.Settlement or PlaceType.District) return site.Type == type && site.Country == country && km < SamePlaceKm;
        if (site.Type == PlaceType.River && type == PlaceType.River) return km < 120;
        return site.Type is not PlaceType.River && type is not PlaceType.River && (site.Country == country || site.Country == 0 || country == 0) && km < 120;
    }

    private PlaceSite Site(PlaceCandidate name, in GazetteerMatch match, string id, string folded, double told) => new()
    {
        Match = match,
        Id = id,
        Latitude = match.Latitude,
        Longitude = match.Longitude,
        Type = match.Type,
        Country = match.CountryCode,
        Admin1 = match.Type == PlaceType.Admin1 ? id : DivisionOf(match),
        Prior = Prior(name, match, folded) + told,
        IsOfTheatre = (match.Flags & GazetteerFormat.RowFlags.Meant) != 0 || (match.Type == PlaceType.Settlement && ground.Names(name.Key, match.Latitude, match.Longitude)),
    };

    private bool Suits(PlaceCandidate name, in GazetteerMatch match) => name.Kind switch
    {
        PlaceType.Admin1 => match.Type is PlaceType.Admin1 or PlaceType.Region or PlaceType.Country,
        PlaceType.Admin2 => match.Type == PlaceType.Admin2,
        PlaceType.Settlement => match.Type is PlaceType.Settlement or PlaceType.District,
        PlaceType.River => match.Type == PlaceType.River,
        PlaceType.Water => match.Type is PlaceType.Water or PlaceType.River,
        PlaceType.Terrain => match.Type is PlaceType.Terrain or PlaceType.Water or PlaceType.Region,
        PlaceType.District => match.Type is PlaceType.District or PlaceType.Admin2 or PlaceType.Settlement,
        null when name.IsCountry => match.Type is PlaceType.Country or PlaceType.Region,
        _ => match.Type is not (PlaceType.Admin2 or PlaceType.Facility) || (name.IsTold && names.IsListed(match)),
    };

    private double Prior(PlaceCandidate name, in GazetteerMatch match, string folded)
    {
        var prior = match.Type switch
        {
            PlaceType.Country => 3.0,
            PlaceType.Settlement => 1.0,
            // An area of the program's own lists is known well enough to be meant by its name.
            PlaceType.Region when name.Kind == PlaceType.Admin1 => -1,
            PlaceType.Region or PlaceType.Water or PlaceType.Terrain => names.IsListed(match) ? 3.0 : 0,
            // A gazetteer that has a country's divisions has them all: its own name means it, if no town bears it.
            PlaceType.Admin1 => names.IsListed(match) ? 1.5 : match.Kind == NameKind.Primary ? 2.2 : 0,
            PlaceType.River => 0,
            _ => -1.0,
        };
        var flags = match.Flags;
        // A gazetteer keeps what a city was called a century ago; that its modern name is well known says nothing of the old one.
        var isOld = match.Kind == NameKind.Alternate && !names.IsListed(match) && !Spelling.AreAkin(PlaceKey.Fold(match.Name), folded);
        if (isOld) prior -= 0.5;
        else if ((flags & GazetteerFormat.RowFlags.Seat) != 0) prior += 2.5;
        else if ((flags & GazetteerFormat.RowFlags.LesserSeat) != 0) prior += 0.7;
        if ((flags & GazetteerFormat.RowFlags.Lesser) != 0) prior -= 2;
        if (match.Kind == NameKind.Alternate) prior -= 1;
        // Who writes a capital's bare name means it, unless the text says otherwise.
        if (match.IsCapital && !isOld) prior += 1;
        // A large city is better known, but its size alone decides nothing.
        if (match.Population >= 100_000 && !isOld) prior += 0.7;
        if (names.IsListed(match)) prior += 0.7;
        if (ground.IsOf(match.CountryCode)) prior += 1.5;
        if ((match.Flags & GazetteerFormat.RowFlags.Meant) != 0) prior += 4;
        else if (names.IsOfTheatre(match) && match.Type is PlaceType.Settlement or PlaceType.District) prior += 1.5;
        if (match.Type == PlaceType.Settlement && ground.Names(name.Key, match.Latitude, match.Longitude)) prior += 4;
        return prior;
    }

    private string? DivisionOf(in GazetteerMatch match)
    {
        var key = (match.From, match.From[match.Row].Admin1);
        if (key.Item2 < 0) return null;
        if (divisions.TryGetValue(key, out var id)) return id;
        if (match.From.TextAt(key.Item2) is not { } name) return null;
        var country = match.CountryCode;
        var found = new List<GazetteerMatch>();
        names.Find(PlaceKey.Mix(PlaceKey.HashOf(name)), found);
        foreach (var division in found)
        {
            if (division.Type == PlaceType.Admin1 && division.CountryCode == country && (id is null || char.IsAsciiDigit(division.Id[0]))) id = division.Id;
        }
        return divisions[key] = id ?? name;
    }
}
