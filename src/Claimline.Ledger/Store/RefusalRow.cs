using Claimline.Ledger.Kept;
using Claimline.Ledger.Queries;
using Microsoft.Data.Sqlite;

namespace Claimline.Ledger.Store;

/// <summary>Refusals as rows.</summary>
internal static class RefusalRow
{
    private const string Insert = """
        INSERT INTO refusal (entry, recorded, path, part, name, code, message, sha256, date, publisher, theatre, columns) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        """;

    public const string Close = """
        UPDATE refusal SET closed = $2 WHERE entry = $1
        """;

    /// <summary>The same refusal that is open already.</summary>
    public const string Same = """
        SELECT entry FROM refusal WHERE closed IS NULL AND path IS $1 AND part = $2 AND code = $3 AND sha256 IS $4
        """;

    /// <summary>All that is open of a file, or the one of it.</summary>
    public const string OpenOf = """
        SELECT entry FROM refusal WHERE closed IS NULL AND path IS $1 AND ($2 IS NULL OR entry = $2) ORDER BY entry
        """;

    public const string Open = """
        SELECT entry, recorded, path, part, name, code, message, sha256, EXISTS (SELECT 1 FROM document WHERE document.sha256 = refusal.sha256), date, publisher, theatre, columns
        FROM refusal WHERE closed IS NULL AND entry > $1 AND ($2 IS NULL OR code = $2) ORDER BY entry LIMIT $3
        """;

    public static void Write(Database database, long entry, long recorded, KeptRefusal kept) => database.Run(Insert, entry, recorded, kept.Path, kept.Part, kept.Name, kept.Code, kept.Message, kept.Sha256,
        Days.Text(kept.Told.Date), kept.Told.Publisher, kept.Told.Theatre, kept.Columns);

    public static RefusalTold Read(SqliteDataReader row)
    {
        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
        return new RefusalTold
        {
            Number = row.GetInt64(0), Recorded = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)), Path = Text(2), Part = row.GetString(3), Name = Text(4), Code = row.GetString(5), Message = row.GetString(6),
            Sha256 = Text(7), IsKept = row.GetBoolean(8), Date = Days.Parse(Text(9)), Publisher = Text(10), Theatre = Text(11), Columns = Text(12),
        };
    }
}
