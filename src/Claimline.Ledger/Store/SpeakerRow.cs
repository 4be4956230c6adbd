using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Claimline.Ledger.Sources;
using Microsoft.Data.Sqlite;

namespace Claimline.Ledger.Store;

/// <summary>Who speaks in a reading: an identity, and how often it is heard there.</summary>
internal sealed record SpeakerRow(SourceIdentity Identity, int Statements, DateOnly? First, DateOnly? Last)
{
    public const string Insert = """
        INSERT INTO speaker (id, key, name, kind, party, speaks_for, named, statements, first, last, body) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        """;

    public const string ById = """
        SELECT key, name, kind, party, speaks_for, named, body FROM speaker WHERE id = $1
        """;

    public const string Delete = """
        DELETE FROM speaker WHERE id > $1 AND id <= $2
        """;

    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static long Id(long reading, int index) => (reading << StatementRow.IndexBits) + index + 1;

    public static SourceIdentity Read(SqliteDataReader row)
    {
        var array = new ArrayReader(Encoding.UTF8.GetBytes(row.GetString(6)));
        array.Begin();
        var flags = array.Number();
        return new SourceIdentity
        {
            Key = row.GetString(0),
            Name = row.GetString(1),
            Kind = row.GetString(2),
            Party = row.IsDBNull(3) ? null : row.GetString(3),
            SpeaksFor = row.IsDBNull(4) ? null : row.GetString(4),
            IsNamed = row.GetInt64(5) != 0,
            IsClass = (flags & 1) != 0,
            IsInsider = (flags & 2) != 0,
            Body = array.TextOrNull(),
            Roles = array.Texts(),
            Candidates = array.Texts(),
        };
    }

    public void Write(Database database, long id) => database.Run(Insert, id, Identity.Key, Identity.Name, Identity.Kind, Identity.Party, Identity.SpeaksFor,
        Identity.IsNamed ? 1 : 0, Statements, Days.Text(First), Days.Text(Last), Body());

    /// <summary>Equal for identities of which the same is known.</summary>
    public static string Exact(SourceIdentity identity) => string.Join('\n', identity.Key, identity.Name, identity.Kind, identity.Party, identity.SpeaksFor, BodyOf(identity), identity.IsNamed ? "named" : "");

    private string Body() => BodyOf(Identity);

    private static string BodyOf(SourceIdentity identity)
    {
        var buffer = new ArrayBufferWriter<byte>(64);
        using (var json = new Utf8JsonWriter(buffer, OneLine))
        {
            json.WriteStartArray();
            json.WriteNumberValue((identity.IsClass ? 1 : 0) | (identity.IsInsider ? 2 : 0));
            json.WriteStringValue(identity.Body);
            PropositionJson.Texts(json, identity.Roles);
            PropositionJson.Texts(json, identity.Candidates);
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
