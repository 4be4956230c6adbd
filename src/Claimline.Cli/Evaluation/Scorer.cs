namespace Claimline.Cli.Evaluation;

/// <summary>Compares a reading with hand labels, by the measures that the labels' own scorer defines.</summary>
internal static class Scorer
{
    public static Scores Score(LabelledText labels, LabelledText reading, ScoreDetails? details = null)
    {
        var scores = new Scores();
        StatementScorer.Score(labels, reading, scores, details);
        Spans("places", labels.Places, reading.Places, p => p.Span, (_, _) => true, Measure.Places);
        Spans("places located", labels.Places, reading.Places, p => p.Span, Located, Measure.PlacesLocated);
        Spans("dates", labels.Dates, reading.Dates, d => d.Span, (_, _) => true, Measure.Dates);
        Spans("dates valued", labels.Dates, reading.Dates, d => d.Span, (l, r) => l.Value == r.Value && l.Modifier == r.Modifier, Measure.DatesValued);
        Spans("quantities", labels.Quantities, reading.Quantities, q => q.Span, (_, _) => true, Measure.Quantities);
        Spans("quantities bounded", labels.Quantities, reading.Quantities, q => q.Span, (l, r) => (l.Min, l.Max) == (r.Min, r.Max), Measure.QuantitiesBounded);
        // Of the labelled places that were given coordinates, the share right: precision alone counts.
        var given = reading.Places.Where(p => p is { Latitude: not null, Longitude: not null } && labels.Places.Any(l => Range.Overlap(l.Span, p.Span))).ToList();
        Placed(Measure.PlacesPlaced, given);
        Placed(Measure.PlacesSure, [.. given.Where(p => p.Confidence >= 0.9)]);
        return scores;

        void Placed(Measure measure, List<LabelledPlace> places)
        {
            var right = Right(labels.Places, places, p => p.Span, Located);
            scores.Add(measure, right.Count, places.Count - right.Count, 0);
        }

        void Spans<T>(string kind, IReadOnlyList<T> wanted, IReadOnlyList<T> got, Func<T, Range?> span, Func<T, T, bool> same, Measure measure)
        {
            var found = Right(wanted, got, span, same);
            scores.Add(measure, found.Count, got.Count - found.Count, wanted.Count - found.Count);
            details?.Missed(kind, wanted.Where((_, i) => !found.Contains(i)).Select(span), got.Count - found.Count);
        }
    }

    /// <summary>One to one, best overlap first: the indexes of the labels that were got right.</summary>
    private static HashSet<int> Right<T>(IReadOnlyList<T> wanted, IReadOnlyList<T> got, Func<T, Range?> span, Func<T, T, bool> same)
    {
        var candidates = new List<(double Likeness, int Wanted, int Got)>();
        for (var i = 0; i < wanted.Count; i++)
        {
            for (var j = 0; j < got.Count; j++)
            {
                if (Range.Overlap(span(wanted[i]), span(got[j]))) candidates.Add((Range.Likeness(span(wanted[i]), span(got[j])), i, j));
            }
        }
        HashSet<int> wantedTaken = [], gotTaken = [], right = [];
        foreach (var (_, i, j) in candidates.OrderByDescending(c => c.Likeness).ThenBy(c => c.Wanted).ThenBy(c => c.Got))
        {
            if (wantedTaken.Contains(i) || gotTaken.Contains(j)) continue;
            wantedTaken.Add(i);
            gotTaken.Add(j);
            if (same(wanted[i], got[j])) right.Add(i);
        }
        return right;
    }

    private static bool Located(LabelledPlace label, LabelledPlace place) =>
        label is { Latitude: { } a, Longitude: { } b } && place is { Latitude: { } c, Longitude: { } d } && Kilometres(a, b, c, d) <= label.Km;

    private static double Kilometres(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        const double Degree = Math.PI / 180;
        var north = Math.Sin((latitude2 - latitude1) * Degree / 2);
        var east = Math.Sin((longitude2 - longitude1) * Degree / 2);
        return 12742 * Math.Asin(Math.Sqrt((north * north) + (Math.Cos(latitude1 * Degree) * Math.Cos(latitude2 * Degree) * east * east)));
    }
}
