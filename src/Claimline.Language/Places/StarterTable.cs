using Claimline.Language.Data;

namespace Claimline.Language.Places;

/// <summary>Reads the places that ship with the program: data/places/*.tsv, and a theatre's own places.tsv.</summary>
internal static class StarterTable
{
    public static List<GazetteerRow> Read(DataFiles files, ICollection<Problem> problems)
    {
        var rows = new List<GazetteerRow>();
        foreach (var path in files.Paths)
        {
            if (!path.StartsWith("places/", StringComparison.Ordinal) || !path.EndsWith(".tsv", StringComparison.Ordinal)) continue;
            Read(files, path, rows, problems);
        }
        return rows;
    }

    public static void Read(DataFiles files, string path, List<GazetteerRow> rows, ICollection<Problem> problems)
    {
        foreach (var row in Table.Read(files, path, problems, "id", "name", "alternates", "lat", "lon", "type", "admin1", "country", "namesakes").Rows)
        {
            var latitude = PlaceLexicon.Degrees(row, "lat", problems);
            var longitude = PlaceLexicon.Degrees(row, "lon", problems);
            if (row["id"] is not { } id || row["name"] is not { } name || latitude is null || longitude is null) continue;
            rows.Add(new GazetteerRow
            {
                Id = id,
                Name = name,
                Alternates = row["alternates"]?.Split('|') ?? [],
                Latitude = latitude.Value,
                Longitude = longitude.Value,
                FeatureCode = row["type"] ?? "PPL",
                Admin1 = row["admin1"],
                Country = row["country"] ?? "",
                Namesakes = row.Whole("namesakes", problems) ?? 0,
                Source = path,
            });
        }
    }
}
