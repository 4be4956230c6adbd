using System.Globalization;
using Claimline.Language.Places;
using Claimline.Ledger.Judging;

namespace Claimline.Publish.Maps;

/// <summary>
/// Draws the claims of an assessment where they are said to be so. Only points are drawn, each with the symbol of its headline: a claim alone
/// shows no control, so no ground is coloured. The same claims and ground give the same drawing.
/// </summary>
public static class ClaimMap
{
    private const double Width = 1000, Tallest = 720, Top = 30, Line = 22;
    private const double MarkStep = 14, RiversFromKm = 2500, DivisionsFromKm = 3500, RaionsFromKm = 450;
    private const double Nearby = 220, NearbyWidth = 480, NearbyHeight = 300;
    private const int TownsTried = 60, LabelsOnPointing = 6, NamedBeyond = 12;

    private static readonly int[] ScaleKm = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

    /// <returns>Null where no claim has a point of its own.</returns>
    public static MapDrawing? Draw(string title, IReadOnlyList<MapClaim> claims, MapGround ground)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(ground);
        if (claims.All(c => c.IsArea)) return null;
        title = ShownText.Of(title);
        claims = [.. claims.Select(c => c with { Label = ShownText.Of(c.Label), Place = ShownText.Of(c.Place) })];
        var areas = claims.Where(c => c.IsArea).ToList();
        claims = [.. claims.Where(c => !c.IsArea)];
        var frame = MapFrame.Around([.. claims.GroupBy(c => (c.Latitude, c.Longitude)).Select(g => (g.Key.Latitude, g.Key.Longitude, g.Count()))], Width, Tallest);
        var inside = claims.Where(c => frame.Holds(c.Latitude, c.Longitude)).ToList();
        var labels = new MapLabels(frame);
        var clusters = Clusters(inside, frame);
        var (marks, texts) = (new List<MapMark>(), new List<MapText> { new(MapClass.Title, title, 0, 18) });
        foreach (var cluster in clusters) Reserve(labels, cluster);
        foreach (var cluster in clusters) Place(labels, cluster, marks, texts);
        var paths = Lines(frame, ground);
        DivisionPoints(frame, ground, labels, texts);
        Towns(frame, ground, labels, [.. inside.Select(c => c.Place)], paths, texts);
        Divisions(frame, ground, labels, texts);
        var outside = claims.Where(c => !frame.Holds(c.Latitude, c.Longitude)).ToList();
        Scale(frame, paths, texts);
        var bottom = Credits(Legend(frame, inside, marks, texts), outside, areas, ground, texts);
        return new MapDrawing(Width, bottom, Top, frame, Summary(title, inside), paths, marks, texts) { Outside = outside };
    }

    /// <summary>The country around one claim.</summary>
    public static MapDrawing Around(MapClaim claim, MapGround ground)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(ground);
        claim = claim with { Label = ShownText.Of(claim.Label), Place = ShownText.Of(claim.Place) };
        var frame = MapFrame.Around(claim.Latitude, claim.Longitude, Nearby, NearbyWidth, NearbyHeight);
        var labels = new MapLabels(frame);
        var cluster = new Cluster(frame.X(claim.Longitude), frame.Y(claim.Latitude), [claim]);
        var (marks, texts) = (new List<MapMark>(), new List<MapText> { new(MapClass.Title, claim.Place, 0, 18) });
        Reserve(labels, cluster);
        Place(labels, cluster, marks, texts);
        var paths = Lines(frame, ground);
        DivisionPoints(frame, ground, labels, texts);
        Towns(frame, ground, labels, [claim.Place], paths, texts);
        Divisions(frame, ground, labels, texts);
        Scale(frame, paths, texts);
        return new MapDrawing(frame.Width, Top + frame.Height + Line + 8, Top, frame, string.Create(CultureInfo.InvariantCulture, $"{claim.Place} and what lies around it, {frame.WidthKm:0} km across"), paths, marks, texts);
    }

    /// <summary>Claims whose symbols would lie on one another, around the place that most of them name.</summary>
    private sealed record Cluster(double X, double Y, IReadOnlyList<MapClaim> Claims)
    {
        public IReadOnlyList<IGrouping<Headline, MapClaim>> Headlines => [.. Claims.GroupBy(c => c.Headline).OrderBy(g => g.Key)];

        public string Name
        {
            get
            {
                var names = Claims.GroupBy(c => c.Place, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).ToList();
                var others = names.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" and {names.Count - 1} more") : "";
                return string.Create(CultureInfo.InvariantCulture, $"{names[0]}{others}{(Claims.Count > 1 ? $" ({Claims.Count})" : "")}");
            }
        }

        /// <summary>Half the width of its row of symbols.</summary>
        public double Radius => ((Headlines.Count - 1) * MarkStep / 2) + MapStyle.MarkRadius;

        public bool Meets(Cluster other) => Math.Abs(X - other.X) < Radius + other.Radius + 1 && Math.Abs(Y - other.Y) < MarkStep;
    }

    private static List<Cluster> Clusters(List<MapClaim> claims, MapFrame frame)
    {
        var found = new List<Cluster>();
        foreach (var place in claims.GroupBy(c => (c.Latitude, c.Longitude)).OrderByDescending(g => g.Count()).ThenBy(g => g.Key))
        {
            var next = new Cluster(frame.X(place.Key.Longitude), frame.Y(place.Key.Latitude), [.. place]);
            // What one takes in makes it wider, so it may meet the next.
            for (int at; (at = found.FindIndex(next.Meets)) >= 0; found.RemoveAt(at)) next = found[at] with { Claims = [.. found[at].Claims, .. next.Claims] };
            found.Add(next);
        }
        return [.. found.OrderByDescending(c => c.Claims.Count).ThenBy(c => c.X).ThenBy(c => c.Y)];
    }

    private static void Reserve(MapLabels labels, Cluster cluster)
    {
        for (var i = 0; i < cluster.Headlines.Count; i++) labels.Reserve(MarkX(cluster, i), cluster.Y, MapStyle.MarkRadius);
    }

    private static double MarkX(Cluster cluster, int i) => cluster.X - cluster.Radius + MapStyle.MarkRadius + (i * MarkStep);

    private static void Place(MapLabels labels, Cluster cluster, List<MapMark> marks, List<MapText> texts)
    {
        for (var i = 0; i < cluster.Headlines.Count; i++)
        {
            var told = cluster.Headlines[i].Select(c => $"{c.Place}: {c.Label}").ToList();
            var title = string.Join("\n", told.Take(LabelsOnPointing).Prepend(Words.Of(cluster.Headlines[i].Key)));
            marks.Add(new MapMark(cluster.Headlines[i].Key, MarkX(cluster, i), Top + cluster.Y, told.Count > LabelsOnPointing ? string.Create(CultureInfo.InvariantCulture, $"{title}\nand {told.Count - LabelsOnPointing} more") : title)
            {
                Claims = [.. cluster.Headlines[i]], Size = cluster.Headlines[i].Max(static c => c.Size),
            });
        }
        if (labels.Place(cluster.Name, cluster.X, cluster.Y, cluster.Radius, MapStyle.Of(MapClass.Place).Size) is { } at) texts.Add(new MapText(MapClass.Place, cluster.Name, at.X, Top + at.Y));
    }

    private static List<MapPath> Lines(MapFrame frame, MapGround ground)
    {
        var paths = new List<MapPath>();
        foreach (var (kind, part, from) in (ReadOnlySpan<(BoundaryKind, MapClass, double)>)[(BoundaryKind.Lake, MapClass.Lake, RiversFromKm), (BoundaryKind.SecondLevel, MapClass.SecondLevel, RaionsFromKm),
            (BoundaryKind.River, MapClass.River, RiversFromKm), (BoundaryKind.FirstLevel, MapClass.FirstLevel, DivisionsFromKm), (BoundaryKind.Country, MapClass.Country, double.MaxValue)])
        {
            if (frame.WidthKm > from) continue;
            foreach (var line in ground.Lines)
            {
                if (line.Kind == kind && line.Meets(frame.West, frame.South, frame.East, frame.North) && MapLines.Path(line, frame) is { Length: > 0 } data) paths.Add(new MapPath(part, data, true));
            }
        }
        if (ground.Lines.Count == 0 && TownHull.Around(ground.Towns) is { } hull && MapLines.Path(hull, frame) is { Length: > 0 } outline) paths.Add(new MapPath(MapClass.Outline, outline, true));
        return paths;
    }

    private static void Towns(MapFrame frame, MapGround ground, MapLabels labels, HashSet<string> named, List<MapPath> paths, List<MapText> texts)
    {
        var size = MapStyle.Of(MapClass.TownName).Size;
        foreach (var town in ground.Towns.Where(t => frame.Holds(t.Latitude, t.Longitude) && !named.Contains(t.Name)).OrderByDescending(t => t.Population).ThenBy(t => t.Name, StringComparer.Ordinal).Take(TownsTried))
        {
            var (x, y) = (frame.X(town.Longitude), frame.Y(town.Latitude));
            if (!labels.IsFree(x, y, 3) || labels.Place(town.Name, x, y, 3, size) is not { } at) continue;
            labels.Reserve(x, y, 3);
            paths.Add(new MapPath(MapClass.Town, $"M{MapLines.Coordinate(x - 2)} {MapLines.Coordinate(y - 2)}h4v4h-4Z", true));
            texts.Add(new MapText(MapClass.TownName, town.Name, at.X, Top + at.Y));
        }
    }

    private static void Divisions(MapFrame frame, MapGround ground, MapLabels labels, List<MapText> texts)
    {
        if (frame.WidthKm > DivisionsFromKm) return;
        var size = MapStyle.Of(MapClass.Division).Size;
        foreach (var division in ground.Lines.Where(l => l.Kind is BoundaryKind.FirstLevel).GroupBy(l => l.Name, StringComparer.Ordinal))
        {
            var ring = division.MaxBy(l => Ring.AreaOf(l.Points))!.Points;
            var (longitude, latitude) = Ring.CenterOf(ring);
            var name = division.Key.ToUpperInvariant();
            var longitudes = ring.Where((_, i) => i % 2 == 0);
            if (frame.X(longitudes.Max()) - frame.X(longitudes.Min()) < MapLabels.WidthOf(name, size)) continue;
            if (frame.Holds(latitude, longitude) && labels.Center(name, frame.X(longitude), frame.Y(latitude), size) is { } at) texts.Add(new MapText(MapClass.Division, name, at.X, Top + at.Y));
        }
    }

    // Without boundaries a name tells at least whereabouts a division is, so it is set before the towns.
    private static void DivisionPoints(MapFrame frame, MapGround ground, MapLabels labels, List<MapText> texts)
    {
        if (frame.WidthKm > DivisionsFromKm || ground.Lines.Any(l => l.Kind is BoundaryKind.FirstLevel)) return;
        foreach (var division in ground.Divisions.Where(d => frame.Holds(d.Latitude, d.Longitude)).OrderBy(d => d.Name, StringComparer.Ordinal))
        {
            var name = division.Name.ToUpperInvariant();
            if (labels.Center(name, frame.X(division.Longitude), frame.Y(division.Latitude), MapStyle.Of(MapClass.Division).Size) is { } at) texts.Add(new MapText(MapClass.Division, name, at.X, Top + at.Y));
        }
    }

    private static void Scale(MapFrame frame, List<MapPath> paths, List<MapText> texts)
    {
        paths.Add(new MapPath(MapClass.Border, $"M0 0H{MapLines.Coordinate(frame.Width)}V{MapLines.Coordinate(frame.Height)}H0Z", true));
        var km = ScaleKm.LastOrDefault(k => k < frame.WidthKm / 4, 1);
        var (y, length) = (Top + frame.Height + Line, km / frame.WidthKm * frame.Width);
        paths.Add(new MapPath(MapClass.Scale, $"M{MapLines.Coordinate(frame.Width - length)} {MapLines.Coordinate(y - 8)}v6h{MapLines.Coordinate(length - 1)}v-6", false));
        var words = string.Create(CultureInfo.InvariantCulture, $"{km} km");
        texts.Add(new MapText(MapClass.Legend, words, frame.Width - length - 8 - MapLabels.WidthOf(words, MapStyle.Of(MapClass.Legend).Size), y));
    }

    /// <returns>Its last base line.</returns>
    private static double Legend(MapFrame frame, List<MapClaim> inside, List<MapMark> marks, List<MapText> texts)
    {
        // The scale stands at the right of the first line.
        var (x, y, right) = (MapStyle.MarkRadius, Top + frame.Height + Line, Width * 0.68);
        foreach (var headline in inside.GroupBy(c => c.Headline).OrderBy(g => g.Key))
        {
            var words = string.Create(CultureInfo.InvariantCulture, $"{Words.Of(headline.Key)} {headline.Count()}");
            var width = MapLabels.WidthOf(words, MapStyle.Of(MapClass.Legend).Size) + 30;
            if (x + width > right) (x, y, right) = (MapStyle.MarkRadius, y + Line, Width);
            marks.Add(new MapMark(headline.Key, x, y - 4, ""));
            texts.Add(new MapText(MapClass.Legend, words, x + 11, y));
            x += width;
        }
        return y;
    }

    /// <returns>Where the drawing ends.</returns>
    private static double Credits(double y, List<MapClaim> outside, List<MapClaim> areas, MapGround ground, List<MapText> texts)
    {
        var sentences = new List<string> { "Symbols stand where a claim is said to be so; no ground is coloured, because a claim alone shows no control." };
        if (areas.Count > 0) sentences.Add($"Of whole areas: {Named(areas)}.");
        if (outside.Count > 0) sentences.Add($"Beyond the map: {Named(outside)}.");
        if (ground.Lines.Count == 0) sentences.Add("No boundaries are imported; names of divisions stand about where they lie, and a dashed line only encloses known towns.");
        var size = MapStyle.Of(MapClass.Credit).Size;
        y += 8;
        foreach (var line in Wrapped(sentences.Concat(ground.Credits), size))
        {
            y += size + 4;
            texts.Add(new MapText(MapClass.Credit, line, 0, y));
        }
        return y + 6;
    }

    private static string Named(List<MapClaim> claims)
    {
        var places = claims.GroupBy(c => c.Place, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        var named = string.Join(", ", places.Take(NamedBeyond).Select(g => g.Count() == 1 ? g.Key : string.Create(CultureInfo.InvariantCulture, $"{g.Key} ({g.Count()})")));
        return places.Count <= NamedBeyond ? named : string.Create(CultureInfo.InvariantCulture, $"{named} and {places.Count - NamedBeyond} more places");
    }

    private static IEnumerable<string> Wrapped(IEnumerable<string> sentences, double size)
    {
        var line = "";
        foreach (var word in sentences.SelectMany(s => s.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            if (line.Length > 0 && MapLabels.WidthOf($"{line} {word}", size) > Width)
            {
                yield return line;
                line = "";
            }
            line = line.Length == 0 ? word : $"{line} {word}";
        }
        if (line.Length > 0) yield return line;
    }

    private static string Summary(string title, List<MapClaim> inside)
    {
        var counts = inside.GroupBy(c => c.Headline).OrderBy(g => g.Key).Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Count()} {Words.Of(g.Key)}"));
        return string.Create(CultureInfo.InvariantCulture, $"{title}: {inside.Count} {(inside.Count == 1 ? "claim" : "claims")} at {inside.Select(c => c.Place).Distinct(StringComparer.Ordinal).Count()} places, {string.Join(", ", counts)}.");
    }
}
