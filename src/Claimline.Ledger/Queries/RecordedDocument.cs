using Claimline.Language;
using Claimline.Ledger.Kept;
using Claimline.Ledger.Store;

namespace Claimline.Ledger.Queries;

/// <summary>A document with its bytes as they came, how it came to hand, and how it was read.</summary>
public sealed record RecordedDocument
{
    private const string BySha256 = """
        SELECT entry, recorded, reading FROM document WHERE sha256 = $1
        """;

    /// <summary>Its id: the SHA-256 of the bytes that were added.</summary>
    public required string Sha256 { get; init; }
    public required string MediaType { get; init; }
    public string? Name { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset Recorded { get; init; }

    /// <summary>What the file's own data said of it.</summary>
    public Imprint? Imprint { get; init; }
    public Collection? Collected { get; init; }
    public required byte[] Bytes { get; init; }

    /// <summary>What offsets count in.</summary>
    public required string Text { get; init; }

    /// <summary>The reading that stands; null for a file that is kept and not read.</summary>
    public Reading? Reading { get; init; }

    /// <summary>Numbers of its entries: the document's, and that of its reading.</summary>
    public required IReadOnlyList<long> Entries { get; init; }

    /// <param name="given">The SHA-256 of its bytes, or at least the first six digits.</param>
    public static RecordedDocument Of(ClaimLedger ledger, string given)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(given);
        return Of(ledger.Database, DocumentRow.Named(ledger.Database, given).Sha256) ?? throw new LedgerException(LedgerProblems.NoDocument(given));
    }

    /// <summary>The document of this hash; null where there is none, or its content is redacted.</summary>
    internal static RecordedDocument? Of(Database database, string sha256)
    {
        var (entry, recorded, reading) = database.First(BySha256, static r => ((long?)r.GetInt64(0), r.GetInt64(1), r.IsDBNull(2) ? null : (long?)r.GetInt64(2)), sha256);
        if (entry is null || ContentOf(database, entry.Value) is not { } content) return null;
        var kept = KeptDocument.Of(content);
        return new RecordedDocument
        {
            Sha256 = sha256,
            MediaType = kept.MediaType,
            Name = kept.Name,
            Recorded = DateTimeOffset.FromUnixTimeMilliseconds(recorded),
            Imprint = kept.Imprint,
            Collected = kept.Collected,
            Bytes = content.Read(static (_, bytes) => bytes.ToArray()),
            Text = kept.Text,
            Reading = reading is { } number && ContentOf(database, number) is { } read ? KeptReading.Of(read).Reading with { Text = kept.Text } : null,
            Entries = [.. new[] { entry, reading }.OfType<long>()],
        };
    }

    private static Content? ContentOf(Database database, long entry) => database.First(EntryRow.ByNumber, EntryRow.Read, entry)?.Content;
}
