using System.Globalization;
using Claimline.Ledger.Store;
using Microsoft.Data.Sqlite;

namespace Claimline.Ledger.Queries;

/// <summary>Named sources by how often they are heard, as the readings that stood at an instant give them.</summary>
public sealed record SourceQuery
{
    // Of what readings tell differently of one source, the last in the order of the words is shown, whatever was added first.
    private const string Page = """
        SELECT * FROM (
            SELECT speaker.key AS key, max(speaker.name), max(kind), max(party), max(speaks_for), sum(speaker.statements) AS heard, count(DISTINCT reading.document), min(first), max(last)
            FROM speaker JOIN reading ON reading.entry = speaker.id >> 24
            WHERE named = 1 AND reading.recorded <= $1 AND (replaced IS NULL OR replaced > $1) AND ($2 IS NULL OR speaker.key = $2) AND ($3 IS NULL OR party = $3) AND ($4 IS NULL OR kind = $4)
                AND ($5 IS NULL OR speaker.name LIKE '%' || $5 || '%')
            GROUP BY speaker.key)
        WHERE heard > 0 AND ($6 IS NULL OR (heard, key) < ($6, $7)) ORDER BY heard DESC, key DESC LIMIT $8
        """;

    public Vantage Vantage { get; init; }

    /// <summary>Only this one: its key, or its name where no other has it.</summary>
    public string? Source { get; init; }
    public string? Party { get; init; }
    public string? Kind { get; init; }

    /// <summary>Only with this in its name.</summary>
    public string? Text { get; init; }
    public int Limit { get; init; } = 20;

    /// <summary>The cursor of the last one of the page before.</summary>
    public string? After { get; init; }

    public IReadOnlyList<SourceTold> Run(ClaimLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var database = ledger.Database;
        var slash = After?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        return [.. database.Query(Page, Read, Vantage.Instant, Source is null ? null : SourceNames.Named(database, Source), Party, Kind, Text,
            slash > 0 && long.TryParse(After![..slash], NumberStyles.None, CultureInfo.InvariantCulture, out var heard) ? heard : null, slash > 0 ? After![(slash + 1)..] : null, Limit)];
    }

    private static SourceTold Read(SqliteDataReader row)
    {
        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
        return new SourceTold(row.GetString(0), row.GetString(1), row.GetString(2), Text(3), Text(4), row.GetInt32(5), row.GetInt32(6), Days.Parse(Text(7)), Days.Parse(Text(8)));
    }
}
