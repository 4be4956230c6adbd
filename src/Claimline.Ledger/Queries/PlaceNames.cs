using Claimline.Ledger.Linking;
using Claimline.Ledger.Store;
using Spelling = Claimline.Language.Places.PlaceKey;

namespace Claimline.Ledger.Queries;

/// <summary>Places as people write them: an id, a name, or another spelling of one.</summary>
internal static class PlaceNames
{
    private const string ById = $"SELECT {PlaceTotal.Columns} FROM claimed_place WHERE id = $1 ORDER BY claims DESC, name";

    private const string ByName = $"SELECT {PlaceTotal.Columns} FROM claimed_place WHERE name = $1 ORDER BY claims DESC, id";

    private const string BySpelling = $"SELECT {PlaceTotal.Columns} FROM claimed_place WHERE spelling = $1 ORDER BY claims DESC, id, name";

    /// <summary>All places that may be meant, the one with most claims first; empty where claims tell of none.</summary>
    public static IReadOnlyList<PlaceTotal> Meant(Database database, string given)
    {
        foreach (var (sql, value) in ((string, string)[])[(ById, given), (ByName, Folded.Of(given)), (BySpelling, Spelling.Fold(given))])
        {
            if (value.Length > 0 && database.Query(sql, PlaceTotal.Read, value).ToList() is { Count: > 0 } found) return found;
        }
        return [];
    }

    /// <summary>The folded name under which claims tell of it; and its id where that was given, so that its namesakes are left out.</summary>
    public static (string Name, string? Id) Filed(Database database, string given) =>
        Meant(database, given) is [var first, ..] ? (first.Name, first.Id == given ? given : null) : (Folded.Of(given), null);
}
