using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Claimline.Ledger.Kept;
using Claimline.Ledger.Sources;
using Microsoft.Data.Sqlite;

namespace Claimline.Ledger.Store;

/// <summary>Decisions on sources as rows.</summary>
internal static class SourceDecisionRow
{
    private const string Insert = """
        INSERT INTO source_decision (entry, recorded, decider, reason, body) VALUES ($1, $2, $3, $4, $5)
        """;

    private const string All = """
        SELECT entry, recorded, decider, reason, body FROM source_decision ORDER BY entry
        """;

    // Of what readings tell differently of one source, the last in the order of the words is taken, whatever was added first.
    private const string AsRead = """
        SELECT max(name), coalesce(max(nullif(kind, 'unspecified')), 'unspecified'), max(party), max(speaks_for) FROM speaker JOIN reading ON reading.entry = speaker.id >> 24
        WHERE speaker.key = $1 AND named = 1 AND speaker.statements > 0 AND reading.recorded <= $2 AND (replaced IS NULL OR replaced > $2)
        """;

    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Database database, SourceDecision decision)
    {
        var buffer = new ArrayBufferWriter<byte>(128);
        using (var json = new Utf8JsonWriter(buffer, OneLine))
        {
            json.WriteStartObject();
            KeptSourceRuling.Write(json, decision.Ruling);
            json.WriteEndObject();
        }
        database.Run(Insert, decision.Number, decision.Known.ToUnixTimeMilliseconds(), decision.By, decision.Reason, Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    public static List<SourceDecision> ReadAll(Database database) => [.. database.Query(All, Read)];

    /// <summary>The decisions known at an instant, and how they act.</summary>
    public static SourceBook Book(Database database, DateTimeOffset known) => Book(database, ReadAll(database), known);

    public static SourceBook Book(Database database, IReadOnlyList<SourceDecision> decisions, DateTimeOffset known) =>
        new(decisions, known, key => database.First(AsRead, r => Identity(key, r), key, known == DateTimeOffset.MaxValue ? long.MaxValue : known.ToUnixTimeMilliseconds()));

    private static SourceDecision Read(SqliteDataReader row)
    {
        using var body = JsonDocument.Parse(row.GetString(4));
        return new SourceDecision(row.GetInt64(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)), KeptSourceRuling.Read(body.RootElement), row.GetString(2), row.GetString(3));
    }

    private static SourceIdentity? Identity(string key, SqliteDataReader row)
    {
        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
        return Text(0) is { } name ? new SourceIdentity { Key = key, Name = name, Kind = row.GetString(1), Party = Text(2), SpeaksFor = Text(3) } : null;
    }
}
