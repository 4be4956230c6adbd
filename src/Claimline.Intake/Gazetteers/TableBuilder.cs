using System.Globalization;
using Claimline.Language.Places;

namespace Claimline.Intake.Gazetteers;

/// <summary>Builds a table from its lines: the columns tell whether it is a dump, alternate names, or a table with a header.</summary>
internal sealed class TableBuilder(string name)
{
    private const int LongestLine = 200_000, MostBadLines = 20;

    private readonly List<GazetteerRow> rows = [];
    private readonly Dictionary<string, IReadOnlyList<string>> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> divisions = new(StringComparer.Ordinal);
    private readonly List<(int Row, string Country, string Admin1, string Admin2)> codes = [];
    private readonly List<string> badLines = [];
    private Dictionary<string, int>? header;
    private int number;
    private int refused;

    public void Add(string line)
    {
        number++;
        if (line.Length == 0 || line[0] == '#') return;
        if (line.Length > LongestLine)
        {
            Refuse("longer than 200,000 characters");
            return;
        }
        var cells = line.Split('\t');
        if (header is not null)
        {
            FromTable(cells);
        }
        else if (cells.Length == 19 && cells[6].Length == 1 && IsNumber(cells[0]))
        {
            FromDump(cells);
        }
        else if (cells.Length is 8 or 10 && IsNumber(cells[0]) && IsNumber(cells[1]))
        {
            FromAlternateNames(cells);
        }
        else if (rows.Count == 0 && names.Count == 0 && cells.Contains("name", StringComparer.Ordinal) && cells.Contains("lat", StringComparer.Ordinal) && cells.Contains("lon", StringComparer.Ordinal))
        {
            header = cells.Select((cell, index) => (cell, index)).GroupBy(c => c.cell, StringComparer.Ordinal).ToDictionary(c => c.Key, c => c.First().index, StringComparer.Ordinal);
        }
        else
        {
            Refuse("no columns of a table of places");
        }
    }

    public GazetteerTable Finish()
    {
        // A dump gives divisions as codes; their names are rows of the same dump.
        foreach (var (row, country, admin1, admin2) in codes)
        {
            rows[row] = rows[row] with
            {
                Admin1 = divisions.GetValueOrDefault($"{country}.{admin1}"),
                Admin2 = divisions.GetValueOrDefault($"{country}.{admin1}.{admin2}"),
            };
        }
        return new GazetteerTable(name, rows, names, refused, badLines);
    }

    private void FromTable(string[] cells)
    {
        string? Cell(string column) => header!.TryGetValue(column, out var index) && index < cells.Length && cells[index] is { Length: > 0 } cell and not "-" ? cell : null;

        Take(Cell("geonameid") ?? Cell("id"), Cell("name"), Cell("alternates")?.Split('|') ?? [], Cell("lat"), Cell("lon"), Cell("feature_code") ?? Cell("type"),
            Cell("admin1"), Cell("admin2"), Cell("country"), Cell("population"));
    }

    private void FromDump(string[] cells)
    {
        var (kind, code) = (cells[6], cells[7]);
        var key = $"{cells[8]}.{cells[10]}";
        if (code == "ADM1") divisions.TryAdd(key, cells[1]);
        if (code == "ADM2") divisions.TryAdd($"{key}.{cells[11]}", cells[1]);
        if (!Locates(kind, code)) return;
        if (Take(cells[0], cells[1], cells[3].Split(','), cells[4], cells[5], $"{kind}.{code}", null, null, cells[8], cells[14]))
            codes.Add((rows.Count - 1, cells[8], cells[10], cells[11]));
    }

    private void FromAlternateNames(string[] cells)
    {
        if (cells[2] is "link" or "wkdt" or "post" or "iata" or "icao" or "faac" or "unlc" or "abbr" || !Scripts.IsKept(cells[3])) return;
        if (names.TryGetValue(cells[1], out var known)) ((List<string>)known).Add(cells[3]);
        else names[cells[1]] = new List<string> { cells[3] };
    }

    private bool Take(string? id, string? rowName, string[] alternates, string? lat, string? lon, string? code, string? admin1, string? admin2, string? country, string? population)
    {
        if (id is null || rowName is null || id.Length > 64 || rowName.Length > 200)
        {
            Refuse("no id or name");
            return false;
        }
        if (!double.TryParse(lat, NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude) || !double.TryParse(lon, NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude)
            || !(Math.Abs(latitude) <= 90) || !(Math.Abs(longitude) <= 180))
        {
            Refuse("no latitude and longitude in degrees");
            return false;
        }
        rows.Add(new GazetteerRow
        {
            Id = id,
            Name = rowName,
            Alternates = alternates.Where(a => a.Length is > 0 and <= 200 && Scripts.IsKept(a)).ToArray(),
            Latitude = latitude,
            Longitude = longitude,
            FeatureCode = code ?? "PPL",
            Admin1 = admin1,
            Admin2 = admin2,
            Country = country ?? "",
            Population = int.TryParse(population, NumberStyles.None, CultureInfo.InvariantCulture, out var people) ? people : 0,
            Source = name,
        });
        return true;
    }

    // Of a dump's many kinds, those that reports name: settlements, divisions, waters, landforms, areas, ports and stations.
    private static bool Locates(string kind, string code) => kind switch
    {
        "P" or "H" or "T" => true,
        "A" => code is "ADM1" or "ADM2" or "ADM3" or "PCLI" or "PCLD" or "PCLS" or "TERR",
        "L" => code is "RGN" or "AREA" or "CONT" or "PRT",
        "S" => code is "AIRP" or "AIRB" or "AIRF" or "RSTN" or "DAM" or "MN" or "PRT",
        _ => false,
    };

    private static bool IsNumber(string cell) => cell.Length is > 0 and < 12 && cell.All(char.IsAsciiDigit);

    private void Refuse(string why)
    {
        refused++;
        if (badLines.Count < MostBadLines) badLines.Add($"line {number}: {why}");
    }
}
