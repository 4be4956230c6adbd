using System.Globalization;
using Claimline.Ledger.Kept;
using Claimline.Ledger.Store;

namespace Claimline.Ledger.Queries;

/// <summary>Documents in languages that are not read and that nobody has logged by hand, the last published first.</summary>
public sealed record UnreadQuery
{
    // English is the language that there is data for (data/language/en).
    private const string Page = """
        SELECT document.entry, document.sha256, language, published, coalesce(published_last, '')
        FROM reading JOIN document ON document.reading = reading.entry
        WHERE language <> 'en' AND ($1 IS NULL OR language = $1) AND ($2 IS NULL OR (coalesce(published_last, ''), document.entry) < ($2, $3))
            AND ($5 IS NULL OR published_last >= $5)
        ORDER BY coalesce(published_last, '') DESC, document.entry DESC LIMIT $4
        """;

    /// <summary>Only in this language.</summary>
    public string? Language { get; init; }

    /// <summary>Only what was published on this day or later.</summary>
    public DateOnly? Since { get; init; }
    public int Limit { get; init; } = 20;

    /// <summary>The cursor of the last one of the page before.</summary>
    public string? After { get; init; }

    public IReadOnlyList<UnreadTold> Run(ClaimLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var database = ledger.Database;
        var logged = LoggedByHand.Of(database);
        var (day, entry) = Cursor.Parts(After, 2) is [var last, var number] ? (last, (long?)Cursor.Number(number, After!)) : (null, null);
        var found = new List<UnreadTold>();
        while (found.Count < Limit)
        {
            var rows = database.Query(Page, static r => (Entry: r.GetInt64(0), Sha256: r.GetString(1), Language: r.GetString(2), Published: r.IsDBNull(3) ? null : r.GetString(3), Day: r.GetString(4)), Language, day, entry, Limit, Days.Text(Since)).ToList();
            if (rows.Count == 0) break;
            found.AddRange(rows.Select(row => Told(KeptDocument.Of(database.First(EntryRow.ByNumber, EntryRow.Read, row.Entry)!.Content!), row.Language, row.Published) with { Cursor = Cursor.Of(row.Day, row.Entry) }).Where(told => !logged.Holds(told)));
            (day, entry) = (rows[^1].Day, rows[^1].Entry);
        }
        return [.. found.Take(Limit)];
    }

    private static UnreadTold Told(KeptDocument kept, string language, string? published) => new()
    {
        Address = kept.Imprint?.Address ?? (kept.Collected?.How is "fetched" ? kept.Collected.From : null),
        Document = kept.Sha256,
        Language = language,
        Channel = kept.Imprint?.Post?.Channel ?? kept.Imprint?.Publisher ?? kept.Name,
        Published = kept.Imprint?.Published?.ToString("yyyy-MM-ddTHH:mmK", CultureInfo.InvariantCulture) ?? published,
        Links = [.. new[] { kept.Imprint?.Address, kept.Collected?.How is "fetched" ? kept.Collected.From : null }.OfType<string>().Concat(kept.Imprint?.Post?.Links ?? []).Distinct(StringComparer.Ordinal)],
        ForwardedFrom = kept.Imprint?.Post?.ForwardedFrom,
        Text = kept.Text,
        Cursor = "",
    };
}
