using System.Text.Json;
using Claimline.Ledger.Linking;
using Claimline.Ledger.Store;
using Spelling = Claimline.Language.Places.PlaceKey;

namespace Claimline.Ledger.Queries;

/// <summary>Places as people write them: an id, a name, or another spelling of one.</summary>
internal static class PlaceNames
{
    private const string KnownRegion = """
        SELECT 1 FROM main.claimed_place WHERE region = $1 OR (name = $1 AND (type IN ('admin1', 'country') OR id = name)) LIMIT 1
        """;

    private const string Labels = """
        SELECT DISTINCT label FROM main.claimed_place
        """;

    private const string Regions = """
        SELECT coalesce((SELECT label FROM main.claimed_place division WHERE division.id = told.region LIMIT 1), region) FROM main.claimed_place told WHERE region IS NOT NULL
        UNION SELECT label FROM main.claimed_place WHERE type = 'admin1'
        """;

    /// <summary>All places that may be meant, the one with most claims first; empty where claims tell of none.</summary>
    /// <param name="among">The table of places; of two of that name that of another day or instant comes first.</param>
    public static IReadOnlyList<PlaceTotal> Meant(Database database, string given, string among = "claimed_place")
    {
        foreach (var (column, value) in ((string, string)[])[("id", given), ("name", Folded.Of(given)), ("spelling", Spelling.Fold(given))])
        {
            if (value.Length > 0 && database.Query($"SELECT {PlaceTotal.Columns} FROM {among} WHERE {column} = $1 ORDER BY claims DESC, id, name", PlaceTotal.Read, value).ToList() is { Count: > 0 } found) return found;
        }
        var other = JsonSerializer.Serialize(OtherNames.Of(Spelling.Fold(given)).Select(static n => n.Id));
        return [.. database.Query($"SELECT {PlaceTotal.Columns} FROM {among} WHERE id IN (SELECT value FROM json_each($1)) ORDER BY claims DESC, id, name", PlaceTotal.Read, other)];
    }

    /// <summary>The folded name of a first-level division that claims, now at least, tell of.</summary>
    public static string Region(Database database, string given) => Folded.Of(given) is var name && database.Number(KnownRegion, name) == 1 ? name : throw Unknown(database, given, Regions);

    /// <summary>The place of which most claims tell of those that may be meant.</summary>
    public static PlaceTotal Most(Database database, string given) => Meant(database, given) is [var first, ..] ? first : throw Unknown(database, given, Labels);

    /// <summary>The folded name under which claims, now at least, tell of it; and its id where that was given, so that its namesakes are left out.</summary>
    public static (string Name, string? Id) Filed(Database database, string given)
    {
        var place = Meant(database, given) is [var then, ..] ? then : Meant(database, given, "main.claimed_place") is [var now, ..] ? now : throw Unknown(database, given, Labels);
        return (place.Name, place.Id == given ? given : null);
    }

    private static LedgerException Unknown(Database database, string given, string among) => new(LedgerProblems.NoPlace(given, Nearest.Of(given, database.Query(among, static r => r.GetString(0)))));
}
