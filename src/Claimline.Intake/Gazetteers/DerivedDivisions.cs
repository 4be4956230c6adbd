using Claimline.Language.Places;

namespace Claimline.Intake.Gazetteers;

/// <summary>Makes a row for each first-level division that is only named in the rows of its places: many a table has towns and no divisions.</summary>
/// <remarks>Its point is the middle of its places, good enough for an area.</remarks>
internal static class DerivedDivisions
{
    public static IEnumerable<GazetteerRow> Of(IReadOnlyList<GazetteerRow> rows)
    {
        var known = new HashSet<(string, string)>();
        var sums = new Dictionary<(string Country, string Name), (double Latitude, double Longitude, int Count, string Source)>();
        foreach (var row in rows)
        {
            if (!IsDivision(row)) continue;
            known.Add((row.Country, PlaceNaming.Fold(row.Name)));
            foreach (var alternate in row.Alternates) known.Add((row.Country, PlaceNaming.Fold(alternate)));
        }
        foreach (var row in rows)
        {
            if (row.Admin1 is not { Length: > 0 } name || row.Country.Length != 2 || IsDivision(row) || !row.FeatureCode.Contains("PPL", StringComparison.Ordinal)) continue;
            var sum = sums.GetValueOrDefault((row.Country, name), (0, 0, 0, row.Source));
            sums[(row.Country, name)] = (sum.Item1 + row.Latitude, sum.Item2 + row.Longitude, sum.Item3 + 1, sum.Item4);
        }
        foreach (var ((country, name), sum) in sums.OrderBy(s => s.Key.Country, StringComparer.Ordinal).ThenBy(s => s.Key.Name, StringComparer.Ordinal))
        {
            if (known.Contains((country, PlaceNaming.Fold(name)))) continue;
            yield return new GazetteerRow
            {
                Id = $"adm1:{country}.{name}",
                Name = name,
                Latitude = Math.Round(sum.Latitude / sum.Count, 3),
                Longitude = Math.Round(sum.Longitude / sum.Count, 3),
                FeatureCode = "ADM1",
                Country = country,
                Source = sum.Source,
            };
        }
    }

    private static bool IsDivision(GazetteerRow row) => row.FeatureCode.EndsWith("ADM1", StringComparison.Ordinal);
}
