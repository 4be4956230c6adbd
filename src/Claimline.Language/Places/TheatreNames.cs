using Claimline.Language.Data;

namespace Claimline.Language.Places;

/// <summary>Reads a theatre's names.tsv: places that no gazetteer has, and names that one side, or a former time, gives to a place.</summary>
internal static class TheatreNames
{
    public static List<GazetteerRow> Read(DataFiles files, string path, IReadOnlyList<GazetteerRow> starter, ICollection<Problem> problems)
    {
        var byId = new Dictionary<string, GazetteerRow>(StringComparer.Ordinal);
        foreach (var row in starter) byId.TryAdd(row.Id, row);
        var rows = new List<GazetteerRow>();
        foreach (var row in Table.Read(files, path, problems, "name", "of", "type", "lat", "lon", "country", "admin1").Rows)
        {
            if (row["name"] is not { } names) continue;
            var all = names.Split('|');
            if (row["of"] is { } of)
            {
                if (byId.TryGetValue(of, out var place)) rows.Add(place with { Alternates = all, Source = path, IsMeant = true });
                else problems.Add(new("CL0208", $"'{of}' in column 'of' is the id of no place in data/places", row.Line.ToString()));
                continue;
            }
            var latitude = PlaceLexicon.Degrees(row, "lat", problems);
            var longitude = PlaceLexicon.Degrees(row, "lon", problems);
            if (latitude is null || longitude is null) continue;
            rows.Add(new GazetteerRow
            {
                Id = $"name:{PlaceKey.Fold(all[0]).Replace(' ', '-')}",
                Name = all[0],
                Alternates = all[1..],
                Latitude = latitude.Value,
                Longitude = longitude.Value,
                FeatureCode = row["type"] ?? "RGN",
                Admin1 = row["admin1"],
                Country = row["country"] ?? "",
                Source = path,
            });
        }
        return rows;
    }
}
