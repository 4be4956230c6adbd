using Claimline.Ledger.Linking;
using Claimline.Ledger.Sources;
using Microsoft.Data.Sqlite;

namespace Claimline.Ledger.Store;

/// <summary>A bearing as it is kept. Until it is written it names its statement and its speaker by where they stand in the reading.</summary>
internal sealed record BearingRow(long Id, string Block, BearingRole Role, long Speaker, string? Evidence, double? Latitude, double? Longitude, byte[] Body)
{
    public const string Insert = """
        INSERT INTO bearing (id, block, role, statement, speaker, evidence, latitude, longitude, body) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """;

    public const string Columns = "bearing.id, block, role, bearing.speaker, evidence, latitude, longitude, body";

    // Ordered by what no order of recording changes, so that ties in linking are broken alike in every ledger that holds the same.
    public const string OfBlock = $"""
        SELECT {Columns} FROM bearing JOIN reading ON reading.entry = bearing.id >> 24 JOIN document ON document.entry = reading.document
        WHERE block = $1 AND reading.recorded <= $2 AND (replaced IS NULL OR replaced > $2) ORDER BY document.sha256, bearing.id
        """;

    public const string BlocksOfReading = """
        SELECT DISTINCT block FROM bearing WHERE id > $1 AND id <= $2
        """;

    public const string BlocksOfEvidence = """
        SELECT DISTINCT block FROM bearing WHERE evidence = $1
        """;

    public const string Delete = """
        DELETE FROM bearing WHERE id > $1 AND id <= $2
        """;

    public required string Name { get; init; }

    /// <summary>The beginning of the content.</summary>
    public string Words => BearingJson.Words(Body);

    public long Reading => Id >> StatementRow.IndexBits;

    public static BearingRow Read(SqliteDataReader row) => new(row.GetInt64(0), row.GetString(1), (BearingRole)row.GetInt32(2), row.GetInt64(3), row.IsDBNull(4) ? null : row.GetString(4),
        row.IsDBNull(5) ? null : row.GetDouble(5), row.IsDBNull(6) ? null : row.GetDouble(6), row.GetFieldValue<byte[]>(7)) { Name = "" };

    /// <param name="speaker">Where the speaker stands among those of the reading.</param>
    public static BearingRow Of(Bearing bearing, int speaker, IReadOnlyList<int> via, string? evidence, (double, double)? point, string words) =>
        new(0, bearing.Block, bearing.Role, speaker, evidence, point?.Item1, point?.Item2, BearingJson.Write(bearing, via, words)) { Name = bearing.Statement.Id };

    public void Write(Database database, long reading, int index, long statement) => database.Run(Insert,
        SpeakerRow.Id(reading, index), Block, (int)Role, statement, SpeakerRow.Id(reading, (int)Speaker), Evidence, Latitude, Longitude, Body);

    public Bearing ToBearing(ReadingKnown reading, Func<long, SourceIdentity> speaker) => BearingJson.Read(Body, this, reading, speaker);
}
