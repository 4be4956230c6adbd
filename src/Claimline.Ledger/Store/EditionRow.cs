using Claimline.Ledger.Log;
using Microsoft.Data.Sqlite;

namespace Claimline.Ledger.Store;

/// <summary>Steps of editions as rows.</summary>
internal static class EditionRow
{
    private const string Columns = "entry, series, day, number, state, since, known, ledger, sha256, recorded, person, reason";

    private const string Insert = $"""
        INSERT INTO edition ({Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        """;

    /// <summary>Of a series and a day, or of all days; in their order.</summary>
    public const string All = $"""
        SELECT {Columns} FROM edition WHERE ($1 IS NULL OR series = $1) AND ($2 IS NULL OR day = $2) ORDER BY entry
        """;

    public static void Write(Database database, long entry, long recorded, KeptEdition edition) => database.Run(Insert, entry, edition.Series, Days.Text(edition.Date), edition.Number, edition.State, Days.Text(edition.Since),
        edition.Known.ToUnixTimeMilliseconds(), edition.Ledger.ToString(), edition.Sha256, recorded, edition.By, edition.Reason);

    public static KeptEdition Read(SqliteDataReader row) => new(row.GetString(1), Days.Parse(row.GetString(2))!.Value, row.GetInt32(3), row.GetString(4), Days.Parse(row.GetString(5))!.Value, DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(6)),
        Checkpoint.TryParse(row.GetString(7), out var ledger) ? ledger : default, row.GetString(8), row.GetString(10), row.IsDBNull(11) ? null : row.GetString(11)) { Entry = row.GetInt64(0), Recorded = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(9)) };
}
