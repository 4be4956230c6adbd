using System.Globalization;
using Claimline.Language;
using Claimline.Ledger.Store;
using Microsoft.Data.Sqlite;

namespace Claimline.Ledger.Queries;

/// <summary>Full text search: the newest first, or the best among the newest ten thousand.</summary>
public sealed record SearchQuery
{
    /// <summary>Hits among which the best are looked for; all of them would take as long as there are hits.</summary>
    public const int Ranked = 10_000;

    private const string Columns = "passage.rowid, document.sha256, document.name, reading.publisher, reading.published_first, passage.start, passage.text, highlight(passage, 0, char(2), char(3))";

    // Row ids begin with the day, so the newest come first without sorting.
    private const string Newest = $"""
        SELECT {Columns}
        FROM passage JOIN document ON document.entry = passage.document JOIN reading ON reading.entry = document.reading
        WHERE passage MATCH $1 AND passage.rowid < $2 AND passage.rowid >= $5 AND document.recorded <= $3
        ORDER BY passage.rowid DESC LIMIT $4
        """;

    // Scores first, then the columns of the few that are shown.
    private const string Best = $"""
        SELECT {Columns}
        FROM (SELECT id, score FROM (
                SELECT passage.rowid AS id, bm25(passage) AS score FROM passage JOIN document ON document.entry = passage.document
                WHERE passage MATCH $1 AND passage.rowid < $2 AND passage.rowid >= $5 AND document.recorded <= $3 ORDER BY passage.rowid DESC LIMIT $6)
            ORDER BY score, id DESC LIMIT $4) hit
            JOIN passage ON passage.rowid = hit.id JOIN document ON document.entry = passage.document JOIN reading ON reading.entry = document.reading
        WHERE passage MATCH $1
        ORDER BY hit.score, hit.id DESC
        """;

    private const string CountUpTo = """
        SELECT count(*) FROM (SELECT passage.rowid FROM passage JOIN document ON document.entry = passage.document
            WHERE passage MATCH $1 AND passage.rowid < $2 AND passage.rowid >= $5 AND document.recorded <= $3 LIMIT $4)
        """;

    /// <summary>Words that must all stand in a passage; "several words" in this order; word* as a beginning.</summary>
    public required string Words { get; init; }
    public Vantage Vantage { get; init; }

    /// <summary>Only what was published on this day or later.</summary>
    public DateOnly? Since { get; init; }
    public bool BestFirst { get; init; }
    public int Limit { get; init; } = 20;

    /// <summary>The cursor of the last hit of the page before; for the newest first only.</summary>
    public string? After { get; init; }

    /// <summary>One page of hits.</summary>
    public IReadOnlyList<PassageFound> Run(ClaimLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        if (SearchWords.Expression(Words) is not { } expression) return [];
        var database = ledger.Database;
        return BestFirst
            ? [.. database.Query(Best, Read, expression, Before, Vantage.Instant, Limit, From, Ranked)]
            : [.. database.Query(Newest, Read, expression, Math.Min(After is null ? long.MaxValue : Cursor.Number(After, After), Before), Vantage.Instant, Limit, From)];
    }

    /// <summary>How many hits there are on all pages, counted to one beyond <see cref="Ranked"/>.</summary>
    public int Count(ClaimLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return SearchWords.Expression(Words) is { } expression ? (int)ledger.Database.Number(CountUpTo, expression, Before, Vantage.Instant, Ranked + 1, From) : 0;
    }

    private long Before => Vantage.AsOf is { } day && day < DateOnly.MaxValue ? PassageRow.Ids(day.AddDays(1), 0).First : long.MaxValue;

    private long From => Since is { } day ? PassageRow.Ids(day, 0).First : long.MinValue;

    private static PassageFound Read(SqliteDataReader row)
    {
        var (start, text) = (row.GetInt32(5), row.GetString(6));
        return new PassageFound(row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3),
            Days.Parse(row.IsDBNull(4) ? null : row.GetString(4)), new TextSpan(start, start + text.Length), text, Matches(text, row.GetString(7)), row.GetInt64(0).ToString(CultureInfo.InvariantCulture));
    }

    // A mark is what the marked text has more than the text, so that one which stands in the text is none.
    private static List<TextSpan> Matches(string text, string marked)
    {
        var matches = new List<TextSpan>();
        var (at, start) = (0, 0);
        foreach (var c in marked)
        {
            if (at < text.Length && text[at] == c) at++;
            else if (c == '\u0002') start = at;
            else matches.Add(new TextSpan(start, at));
        }
        return matches;
    }
}
