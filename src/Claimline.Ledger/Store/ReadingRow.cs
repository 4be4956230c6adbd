using System.Globalization;
using System.Text;
using Claimline.Language;
using Claimline.Ledger.Kept;
using Claimline.Ledger.Log;

namespace Claimline.Ledger.Store;

/// <summary>A reading that the ledger holds: what made it, and what the document says of itself.</summary>
internal sealed record ReadingRow(long Entry, long Document, Digest Key, long Recorded, Made Made, string? Title, string? Publisher, PartialDate? Published, string Language, int Statements)
{
    public const string Insert = """
        INSERT INTO reading (entry, document, key, recorded, engine, data_hash, theatre, gazetteer_hash, title, publisher, published, published_first, published_last, language, statements)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
        """;

    public const string Known = """
        SELECT entry FROM reading WHERE document = $1 AND key = $2 AND replaced IS NULL
        """;

    public const string Replace = """
        UPDATE reading SET replaced = $2 WHERE document = $1 AND replaced IS NULL
        """;

    public const string OfDocument = """
        SELECT entry FROM reading WHERE document = $1 ORDER BY entry
        """;

    public const string Standing = """
        SELECT entry, published_first FROM reading WHERE document = $1 AND replaced IS NULL
        """;

    public const string Delete = """
        DELETE FROM reading WHERE document = $1
        """;

    public static ReadingRow Of(KeptReading kept, string text)
    {
        var (reading, document) = (kept.Reading, kept.Reading.Document);
        return new ReadingRow(0, 0, KeyOf(reading.Made, kept.Told), 0, reading.Made, document.Title?.Of(text), document.Publisher, document.Published, document.Language, reading.Statements.Count);
    }

    /// <summary>The same for readings that cannot differ: of one document, by one engine with the same data, told the same.</summary>
    public static Digest KeyOf(Made made, Told told) => Digest.Of(Encoding.UTF8.GetBytes(string.Join('\n',
        made.Engine, made.DataHash, made.GazetteerHash, told.Date?.ToString("O", CultureInfo.InvariantCulture), told.Publisher, told.Theatre)));

    public void Write(Database database) => database.Run(Insert, Entry, Document, Key.ToBytes(), Recorded, Made.Engine, Made.DataHash, Made.Theatre, Made.GazetteerHash,
        Title, Publisher, Published?.Edtf, Days.Text(Published?.First), Days.Text(Published?.Last), Language, Statements);
}
