using Claimline.Ledger.Store;
using Microsoft.Data.Sqlite;

namespace Claimline.Ledger.Queries;

/// <summary>Named sources as they stood at a vantage, the most heard first; those that were onboarded and not heard come last.</summary>
public sealed record SourceQuery
{
    private const string Told = """
        SELECT source.key AS key, coalesce(decided.name, source.name) AS name, coalesce(decided.kind, source.kind) AS kind, nullif(coalesce(decided.party, source.party), '') AS party,
            nullif(coalesce(decided.speaks_for, source.speaks_for), ''), statements, documents, first, last, reliability
        FROM source LEFT JOIN source_decided AS decided ON decided.key = source.key
        """;

    private const string One = $"""
        {Told} WHERE source.key = $1
        """;

    private const string Page = $"""
        SELECT * FROM ({Told} WHERE $4 IS NULL OR (statements, source.key) < ($4, $5))
        WHERE ($1 IS NULL OR party = $1) AND ($2 IS NULL OR kind = $2) AND ($3 IS NULL OR name LIKE '%' || $3 || '%')
        ORDER BY statements DESC, key DESC LIMIT $6
        """;

    public Vantage Vantage { get; init; }

    /// <summary>This one, whatever else is asked for: its key, its name, or what else leads to it.</summary>
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
        using var then = new SourcesThen(database, Vantage);
        if (Source is not null) return [.. database.Query(One, Read, SourceNames.Named(database, Source))];
        var after = Cursor.Parts(After, 2);
        return [.. database.Query(Page, Read, Party is null ? null : KnownValues.Party(database, Party), Kind is null ? null : KnownValues.SourceKind(database, Kind), Text, after is null ? null : Cursor.Number(after[0], After!), after?[1], Limit)];
    }

    private static SourceTold Read(SqliteDataReader row)
    {
        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
        return new SourceTold(row.GetString(0), row.GetString(1), row.GetString(2), Text(3), Text(4), row.GetInt32(5), row.GetInt32(6), Days.Parse(Text(7)), Days.Parse(Text(8)), Text(9));
    }
}
