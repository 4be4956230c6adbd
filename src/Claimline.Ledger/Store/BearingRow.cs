using Claimline.Ledger.Linking;
using Claimline.Ledger.Sources;
using Microsoft.Data.Sqlite;

namespace Claimline.Ledger.Store;

/// <summary>A bearing as it is kept. Until it is written it names its statement and its speaker by where they stand in the reading.</summary>
internal sealed record BearingRow(long Id, string Block, DateOnly Day, BearingRole Role, long Speaker, string? Evidence, double? Latitude, double? Longitude, byte[] Body)
{
    public const string Insert = """
        INSERT INTO bearing (id, block, day, role, statement, speaker, evidence, latitude, longitude, body) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """;

    public const string Columns = "bearing.id, bearing.block, bearing.day, role, bearing.speaker, evidence, bearing.latitude, bearing.longitude, body";

    /// <summary>How many columns that is.</summary>
    public const int Count = 9;

    // Ordered by what no order of recording changes, so that ties in linking are broken alike in every ledger that holds the same.
    public const string OfBlock = $"""
        SELECT {Columns} FROM bearing JOIN reading ON reading.entry = bearing.id >> 24 JOIN document ON document.entry = reading.document
        WHERE block = $1 AND reading.recorded <= $2 AND (replaced IS NULL OR replaced > $2) ORDER BY document.sha256, bearing.id
        """;

    /// <summary>As they stand now, of some days of a block.</summary>
    public const string OfDays = $"""
        SELECT {Columns} FROM bearing JOIN reading ON reading.entry = bearing.id >> 24 JOIN document ON document.entry = reading.document
        WHERE block = $1 AND day BETWEEN $2 AND $3 AND replaced IS NULL ORDER BY document.sha256, bearing.id
        """;

    /// <summary>As they stand now, of all days of a block; what bears on a whole by a part (the last two roles) only from a day on.</summary>
    public const string OfState = $"""
        SELECT {Columns} FROM bearing JOIN reading ON reading.entry = bearing.id >> 24 JOIN document ON document.entry = reading.document
        WHERE block = $1 AND replaced IS NULL AND (role < 5 OR day >= $2) ORDER BY document.sha256, bearing.id
        """;

    /// <summary>Those from before a day that are in claims of some days of a block, each with its claim and whether it opened it.</summary>
    public const string OfClaims = $"""
        SELECT {Columns}, claim.id, opens FROM claim JOIN claim_voice ON claim_voice.claim = claim.id JOIN bearing ON bearing.id = claim_voice.bearing
        WHERE claim.block = $1 AND claim.day >= $2 AND claim.day < $3 AND bearing.day < $3 ORDER BY bearing.id
        """;

    /// <summary>The first and the last of the days of a block that a reading bears on.</summary>
    public const string DaysOfReading = """
        SELECT block, min(day), max(day) FROM bearing WHERE id > $1 AND id <= $2 GROUP BY block
        """;

    public const string DaysOfEvidence = """
        SELECT block, min(day), max(day) FROM bearing WHERE evidence = $1 GROUP BY block
        """;

    /// <summary>Those of a piece of evidence, each with every claim in which it is heard.</summary>
    public const string OfEvidence = $"""
        SELECT {Columns}, claim_voice.claim FROM bearing JOIN claim_voice ON claim_voice.bearing = bearing.id WHERE evidence = $1 AND role IN (0, 1, 2, 3) ORDER BY bearing.id, claim_voice.claim
        """;

    public const string IsAnyAfter = """
        SELECT EXISTS (SELECT 1 FROM bearing WHERE block = $1 AND day > $2)
        """;

    private const string InsertVia = """
        INSERT INTO bearing_via (speaker, bearing) VALUES ($1, $2)
        """;

    public const string DeleteVia = """
        DELETE FROM bearing_via WHERE speaker > $1 AND speaker <= $2
        """;

    public const string Delete = """
        DELETE FROM bearing WHERE id > $1 AND id <= $2
        """;

    public required string Name { get; init; }

    /// <summary>Where whom the statement leans on stand among the speakers of the reading, until it is written.</summary>
    public IReadOnlyList<int> Via { get; init; } = [];

    /// <summary>The beginning of the content.</summary>
    public string Words => BearingJson.Words(Body);

    public long Reading => Id >> StatementRow.IndexBits;

    public static BearingRow Read(SqliteDataReader row) => new(row.GetInt64(0), row.GetString(1), Days.Parse(row.GetString(2))!.Value, (BearingRole)row.GetInt32(3), row.GetInt64(4),
        row.IsDBNull(5) ? null : row.GetString(5), row.IsDBNull(6) ? null : row.GetDouble(6), row.IsDBNull(7) ? null : row.GetDouble(7), row.GetFieldValue<byte[]>(8)) { Name = "" };

    /// <param name="speaker">Where the speaker stands among those of the reading.</param>
    public static BearingRow Of(Bearing bearing, int speaker, IReadOnlyList<int> via, string? evidence, (double, double)? point, string words) =>
        new(0, bearing.Block, bearing.Proposition.When, bearing.Role, speaker, evidence, point?.Item1, point?.Item2, BearingJson.Write(bearing, via, words)) { Name = bearing.Statement.Id, Via = via };

    public void Write(Database database, long reading, int index, long statement)
    {
        var id = SpeakerRow.Id(reading, index);
        database.Run(Insert, id, Block, Days.Text(Day), (int)Role, statement, SpeakerRow.Id(reading, (int)Speaker), Evidence, Latitude, Longitude, Body);
        foreach (var via in Via.Distinct()) database.Run(InsertVia, SpeakerRow.Id(reading, via), id);
    }

    public Bearing ToBearing(ReadingKnown reading, Func<long, SourceIdentity> speaker) => BearingJson.Read(Body, this, reading, speaker);
}
