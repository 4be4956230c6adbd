using System.Globalization;
using Claimline.Language.Data;
using Claimline.Ledger.Copies;
using Claimline.Ledger.Kept;
using Claimline.Ledger.Store;

namespace Claimline.Ledger.Queries;

/// <summary>Groups of near copies, those to which a document was added last first.</summary>
public sealed record CopyQuery
{
    /// <summary>Documents of a group that are told.</summary>
    public const int Told = 200;

    private const int LongestWords = 160;

    private const string Groups = """
        SELECT origin, max(document), count(*) FROM copy WHERE $1 IS NULL OR origin = (SELECT origin FROM copy WHERE document = $1)
        GROUP BY origin HAVING count(*) > 1 AND max(document) < $2 ORDER BY 2 DESC LIMIT $3
        """;

    // Of a document without an instant the end of its day counts, as in judging.
    private const string Copies = """
        SELECT document.entry, sha256, name, publisher, copy.published, published_last, document.recorded
        FROM copy JOIN document ON document.entry = copy.document LEFT JOIN reading ON reading.entry = document.reading
        WHERE origin = $1 ORDER BY coalesce(copy.published, unixepoch(published_last, '+1 day') * 1000 - 1), sha256 LIMIT $2
        """;

    private static readonly Lazy<TextChanges> Changes = new(static () => TextChanges.Load(DataFiles.Embedded()));

    /// <summary>Only the group that this document is in: its id, or the beginning of it that no other has.</summary>
    public string? Document { get; init; }
    public int Limit { get; init; } = 20;

    /// <summary>The cursor of the last one of the page before.</summary>
    public string? After { get; init; }

    public IReadOnlyList<CopyGroupTold> Run(ClaimLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var database = ledger.Database;
        var only = Document is null ? null : (long?)DocumentRow.Named(database, Document).Entry;
        var groups = database.Query(Groups, static r => (Origin: r.GetString(0), Last: r.GetInt64(1), Count: r.GetInt32(2)), only, After is null ? long.MaxValue : Cursor.Number(After, After), Limit).ToList();
        return [.. groups.Select(g => Group(database, g.Origin, g.Last, g.Count))];
    }

    private static CopyGroupTold Group(Database database, string origin, long last, int count)
    {
        var rows = database.Query(Copies, static r => (Entry: r.GetInt64(0), Copy: new CopyTold
        {
            Document = r.GetString(1), Name = r.IsDBNull(2) ? null : r.GetString(2), Publisher = r.IsDBNull(3) ? null : r.GetString(3), At = r.IsDBNull(4) ? null : DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(4)),
            Published = Days.Parse(r.IsDBNull(5) ? null : r.GetString(5)), Recorded = DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(6)),
        }), origin, Told).ToList();
        var first = Text(database, rows[0].Entry);
        var words = string.Join(' ', first.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return new CopyGroupTold(last.ToString(CultureInfo.InvariantCulture), words.Length > LongestWords ? $"{words[..LongestWords]}..." : words, count,
            [.. rows.Select((row, i) => i == 0 ? row.Copy : row.Copy with { Changes = Changes.Value.Of(first, Text(database, row.Entry)) })]);
    }

    private static string Text(Database database, long entry) => KeptDocument.Of(database.First(EntryRow.ByNumber, EntryRow.Read, entry)!.Content!).Text;
}
