using Claimline.Language.Places;

namespace Claimline.Intake.Gazetteers;

/// <summary>Joins tables of places: one place that several sources hold becomes one row, with all its names.</summary>
public static class GazetteerMerge
{
    /// <summary>Nearer than this, two rows of one name and kind are one place.</summary>
    private const double SamePlaceKm = 4;

    public static List<GazetteerRow> Merge(IReadOnlyList<GazetteerTable> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var rows = new List<GazetteerRow>();
        var byId = new Dictionary<string, int>(StringComparer.Ordinal);
        var byName = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        // GeoNames' own rows first, so that what other sources add joins them.
        foreach (var row in tables.SelectMany(t => t.Rows).OrderBy(r => char.IsAsciiDigit(r.Id[0]) ? 0 : 1))
        {
            if (!byId.TryGetValue(row.Id, out var at)) at = SamePlace(row, rows, byName);
            if (at >= 0)
            {
                rows[at] = Join(rows[at], row);
                byId.TryAdd(row.Id, at);
                continue;
            }
            byId.Add(row.Id, rows.Count);
            if (byName.TryGetValue(NameKey(row), out var same)) same.Add(rows.Count);
            else byName.Add(NameKey(row), [rows.Count]);
            rows.Add(row);
        }
        foreach (var (id, names) in tables.SelectMany(t => t.Names))
        {
            if (byId.TryGetValue(id, out var at)) rows[at] = rows[at] with { Alternates = Distinct(rows[at].Name, rows[at].Alternates.Concat(names)) };
        }
        rows.AddRange(DerivedDivisions.Of(rows));
        return rows;
    }

    private static int SamePlace(GazetteerRow row, List<GazetteerRow> rows, Dictionary<string, List<int>> byName)
    {
        if (!byName.TryGetValue(NameKey(row), out var same)) return -1;
        foreach (var at in same)
        {
            // GeoNames tells its own places apart; only another source's row can be the same place under another id.
            if (char.IsAsciiDigit(rows[at].Id[0]) && char.IsAsciiDigit(row.Id[0])) continue;
            if (Distance.Km(rows[at].Latitude, rows[at].Longitude, row.Latitude, row.Longitude) < (IsArea(row) ? 150 : SamePlaceKm)) return at;
        }
        return -1;
    }

    private static bool IsArea(GazetteerRow row) => row.FeatureCode.Contains("ADM", StringComparison.Ordinal) || row.FeatureCode.Contains("PCL", StringComparison.Ordinal);

    private static string NameKey(GazetteerRow row) => $"{PlaceNaming.Fold(row.Name)}|{row.Country}|{(IsArea(row) ? row.FeatureCode : "")}";

    private static GazetteerRow Join(GazetteerRow kept, GazetteerRow other) => kept with
    {
        Alternates = Distinct(kept.Name, kept.Alternates.Append(other.Name).Concat(other.Alternates)),
        Admin1 = kept.Admin1 ?? other.Admin1,
        Admin2 = kept.Admin2 ?? other.Admin2,
        Population = Math.Max(kept.Population, other.Population),
        Source = kept.Source.Split(" + ").Contains(other.Source, StringComparer.Ordinal) ? kept.Source : $"{kept.Source} + {other.Source}",
    };

    private static string[] Distinct(string name, IEnumerable<string> alternates) => alternates.Where(a => a != name).Distinct(StringComparer.Ordinal).ToArray();
}
