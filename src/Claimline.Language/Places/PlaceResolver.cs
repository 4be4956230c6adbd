namespace Claimline.Language.Places;

/// <summary>Tells each place apart from its namesakes by what the text says, never by size alone; what the text does not decide stays open.</summary>
/// <remarks>Each site of a name gathers points for what speaks for it; the points of all sites, and of a place that no gazetteer has, make the confidence.</remarks>
internal sealed class PlaceResolver(Ground ground, PlaceNames names)
{
    /// <summary>While choosing: enough to reckon neighbours from.</summary>
    private const double Working = 0.6;

    /// <summary>A place that no gazetteer has has this many points.</summary>
    private const double Elsewhere = 1.0;
    private const int MostRounds = 5;
    private const double CityKm = 50;

    public void Resolve(List<PlaceMention> places, AxisTalk talk, NationTalk nations)
    {
        var around = new Surroundings(places, talk, nations);
        foreach (var place in places)
        {
            place.Fits = new double[place.Sites.Length + 1];
            Choose(place, null);
        }
        for (var round = 0; round < MostRounds; round++)
        {
            var changed = false;
            around.Count();
            foreach (var place in places)
            {
                var before = place.Chosen;
                Choose(place, around);
                changed |= before != place.Chosen;
            }
            if (!changed) break;
        }
        foreach (var place in places)
        {
            JoinCities(place);
            if (place.Chosen >= 0) place.Reason = ReasonOf(place, around);
        }
    }

    /// <summary>What set the chosen site off from the next best.</summary>
    private static string ReasonOf(PlaceMention place, Surroundings around)
    {
        var chosen = place.Site!;
        if (place.Reason.Length > 0) return place.Reason;
        if (place.Sites.Length == 1 && place.Name.Unheld == 0) return "site.only";
        PlaceSite? next = null;
        for (var i = 0; i < place.Sites.Length; i++)
        {
            if (i != place.Chosen && (next is null || place.Fits[i] > place.Fits[Array.IndexOf(place.Sites, next)])) next = place.Sites[i];
        }
        var (reason, points) = around.Fit(place, chosen).Over(next is null ? default : around.Fit(place, next));
        var known = chosen.Prior - (next?.Prior ?? 1);
        return points >= known ? reason : chosen.IsOfTheatre ? "site.theatre" : chosen.IsSeat ? "site.seat" : chosen.Type is PlaceType.Settlement ? "site.known" : "site.kind";
    }

    private void Choose(PlaceMention place, Surroundings? around)
    {
        var sites = place.Sites;
        if (sites.Length == 0) return;
        if (place.Name.IsCountry && sites[0].Type == PlaceType.Country)
        {
            // A country's name is its own; no neighbour makes it another's.
            (place.Chosen, place.Confidence, place.Fits[0]) = (0, 0.99, 5);
            return;
        }
        var best = 0;
        for (var i = 0; i < sites.Length; i++)
        {
            place.Fits[i] = sites[i].Prior + (around is null ? 0 : around.Fit(place, sites[i]).Sum + (ground.IsOnAxis(sites[i]) ? 0.8 : 0));
            if (place.Fits[i] > place.Fits[best]) best = i;
        }
        var elsewhere = Elsewhere;
        // Namesakes that the starter leaves out lie in the theatre, each as likely as one without a context.
        if (place.Name.Unheld > 0) elsewhere = Math.Max(elsewhere, 2.5 + Math.Log(place.Name.Unheld));
        foreach (var link in place.Links)
        {
            if (place.Name.IsTold) break;
            // A village that no gazetteer has would lie just where the text says.
            if (link is not { IsSure: true, Kind: not PlaceRelationKind.Inside, Of.Site: { IsPoint: true } anchor }) continue;
            elsewhere += names.IsWhole(anchor.Country) ? 1.5 : 4;
            break;
        }
        place.Fits[^1] = elsewhere;
        var sum = 0.0;
        foreach (var fit in place.Fits) sum += Math.Exp(fit - place.Fits[best]);
        place.Confidence = 1 / sum;
        place.Chosen = place.Confidence >= Working ? best : -1;
    }

    /// <summary>A city and the division that is the city are no two answers: what speaks for one speaks for the other.</summary>
    private static void JoinCities(PlaceMention place)
    {
        if (place.Sites.Length < 2) return;
        var best = 0;
        for (var i = 1; i < place.Sites.Length; i++)
        {
            if (place.Fits[i] > place.Fits[best]) best = i;
        }
        var sum = 0.0;
        for (var i = 0; i < place.Fits.Length; i++)
        {
            if (i >= place.Sites.Length || i == best || !IsCityOf(place.Sites[best], place.Sites[i])) sum += Math.Exp(place.Fits[i] - place.Fits[best]);
        }
        if (1 / sum <= place.Confidence) return;
        place.Confidence = 1 / sum;
        place.Chosen = place.Confidence >= Working ? best : -1;
    }

    private static bool IsCityOf(PlaceSite chosen, PlaceSite other) =>
        (chosen.Type, other.Type) is (PlaceType.Settlement, PlaceType.Admin1 or PlaceType.Admin2 or PlaceType.Facility) or (PlaceType.Admin1, PlaceType.Settlement) && chosen.Country == other.Country && (chosen.KmTo(other) < CityKm || chosen.Admin1 == other.Id || other.Admin1 == chosen.Id);
}
