using Claimline.Language.Tokens;

namespace Claimline.Language.Places;

/// <summary>Turns mentions that were told apart into the reading's places.</summary>
internal sealed class PlaceReport(TokenizedText text)
{
    /// <summary>Surer than this, a place gets its coordinates.</summary>
    public const double Sure = 0.75;
    private const int MostRivals = 12;

    public Place Of(PlaceMention place)
    {
        var name = place.Name;
        var site = place.Confidence >= Sure ? place.Site : null;
        return new Place
        {
            Span = name.Span,
            Name = site?.Match.Name ?? name.Span.Of(text.Text),
            Id = site?.Id,
            Latitude = site?.Latitude,
            Longitude = site?.Longitude,
            Type = site is not null ? PlaceTypes.NameOf(site.Type) : name.Kind is { } kind ? PlaceTypes.NameOf(kind) : null,
            Country = site?.Match.Country,
            Admin1 = site?.Match.Admin1,
            Relation = RelationOf(place),
            Confidence = site is null ? 0 : Math.Round(place.Confidence, 3),
            Rivals = RivalsOf(place, site),
            Trace = new Trace(site is null ? name.Rule : $"{name.Rule}+{place.Reason}"),
        };
    }

    private PlaceRelation? RelationOf(PlaceMention place)
    {
        if (place.Links.Count == 0) return null;
        var link = place.Links[0];
        var bearing = link.Kind == PlaceRelationKind.Bearing && link.Word >= 0 ? text.TextOf(link.Word).ToString() : null;
        return new PlaceRelation(link.Kind, bearing, link.Km, link.Of.Index);
    }

    private static PlaceRival[] RivalsOf(PlaceMention place, PlaceSite? site)
    {
        var best = place.Fits.Length == 0 ? 0 : place.Fits.Max();
        var rivals = new List<(double Fit, PlaceSite Site)>();
        for (var i = 0; i < place.Sites.Length; i++)
        {
            // With a choice made, only what came near it is a rival.
            if (place.Sites[i] != site && (site is null || place.Fits[i] > best - 3)) rivals.Add((place.Fits[i], place.Sites[i]));
        }
        return [.. rivals.OrderByDescending(r => r.Fit).ThenBy(r => r.Site.Id, StringComparer.Ordinal).Take(MostRivals)
            .Select(r => new PlaceRival(r.Site.Id, r.Site.Latitude, r.Site.Longitude, r.Site.Match.Admin1))];
    }
}
