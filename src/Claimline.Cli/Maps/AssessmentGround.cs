using System.Globalization;
using Claimline.Language;
using Claimline.Language.Data;
using Claimline.Publish.Maps;

namespace Claimline.Cli.Maps;

/// <summary>What the map of an assessment is drawn over: the user's boundaries, and the towns of the starter gazetteer.</summary>
internal static class AssessmentGround
{
    // The starter tells no numbers of inhabitants; of towns the seats of larger divisions are named first.
    private static readonly Dictionary<string, long> Rank = new(StringComparer.Ordinal) { ["PPLC"] = 1_000_000, ["PPLA"] = 100_000, ["PPLA2"] = 10_000, ["PPLA3"] = 1_000, ["PPL"] = 100 };

    public static MapGround Of(Terminal terminal)
    {
        var store = RegionsCommand.Open(terminal);
        var problems = new List<Problem>();
        var rows = Table.Read(ShippedData.Files, "places/starter.tsv", problems, "name", "lat", "lon", "type").Rows;
        MapTown[] Of(IEnumerable<Table.Row> of) => [.. of.Select(r => new MapTown(r["name"]!, double.Parse(r["lat"]!, CultureInfo.InvariantCulture), double.Parse(r["lon"]!, CultureInfo.InvariantCulture), Rank.GetValueOrDefault(r["type"]!)))];
        return new MapGround([.. store.Read()], Of(rows.Where(r => r["type"] is { } type && Rank.ContainsKey(type))), ["Towns: GeoNames (geonames.org), CC BY 4.0.", .. store.Sources().Select(s => s.Credit).Where(c => c.Length > 0).Distinct(StringComparer.Ordinal)]) { Divisions = Of(rows.Where(r => r["type"] is "ADM1")) };
    }
}
