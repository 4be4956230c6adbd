using Claimline.Language;
using Claimline.Ledger.Linking;
using Claimline.Ledger.Sources;
using Microsoft.Data.Sqlite;

namespace Claimline.Ledger.Store;

/// <summary>Makes blocks again from their rows; the readings and speakers that it met are kept for the next.</summary>
/// <param name="known">Up to when decisions count that say who speaks.</param>
internal sealed class BlockReader(Database database, DateTimeOffset known)
{
    private readonly SourceBook book = SourceDecisionRow.Book(database, known);
    private readonly Dictionary<string, ClaimRulings> rulings = database.Query(ClaimRulingRow.Standing, ClaimRulingRow.Read, known == DateTimeOffset.MaxValue ? long.MaxValue : known.ToUnixTimeMilliseconds()).ToList()
        .GroupBy(static r => r.Block, static r => r.Ruling, StringComparer.Ordinal).ToDictionary(static b => b.Key, static b => new ClaimRulings(b), StringComparer.Ordinal);

    private readonly HashSet<string> split = database.Query(ClaimRulingRow.BlocksSplit, static r => r.GetString(0)).ToHashSet(StringComparer.Ordinal);

    private readonly Dictionary<long, ReadingKnown> readings = [];
    private readonly Dictionary<long, SourceIdentity> speakers = [];

    private const string Reading = """
        SELECT document.sha256, published_last, publisher, theatre, reading.recorded, engine, origin, copy.published
        FROM reading JOIN document ON document.entry = reading.document LEFT JOIN copy ON copy.document = document.entry WHERE reading.entry = $1
        """;

    /// <summary>What people decided of claims of a block.</summary>
    public ClaimRulings RulingsOf(string block) => rulings.GetValueOrDefault(block, ClaimRulings.None);

    /// <summary>Whether people ever split anything off in a block.</summary>
    public bool WasSplit(string block) => split.Contains(block);

    /// <summary>All of a block as it stood at an instant.</summary>
    public BlockPart Whole(string block, long instant)
    {
        var part = new BlockPart { Rulings = RulingsOf(block) };
        foreach (var row in database.Query(BearingRow.OfBlock, BearingRow.Read, block, instant).ToList()) part.Rows[ToBearing(row)] = row;
        return part;
    }

    /// <summary>What it takes to make the claims again that opened from one day to another, by all that is known; those that opened before must stand as they should.</summary>
    /// <param name="reach">Days apart within which propositions of the block bear on one another.</param>
    public BlockPart Around(string block, DateOnly from, DateOnly to, int reach)
    {
        // Linked again is whatever the first of the claims may bear on; what that joins opened as much earlier.
        var start = Days.Before(from, reach);
        var part = new BlockPart { From = from, To = to };
        foreach (var (row, claim, opens) in database.Query(BearingRow.OfClaims, static r => (BearingRow.Read(r), r.GetString(BearingRow.Count), r.GetInt64(BearingRow.Count + 1) == 1), block, Days.Text(Days.Before(start, reach)), Days.Text(start)).ToList())
        {
            var bearing = ToBearing(row);
            part.Rows[bearing] = row;
            part.Settled[bearing] = (claim, opens);
        }
        // The last of them is compared with what opened as much later, and that is joined as much later still.
        foreach (var row in database.Query(BearingRow.OfDays, BearingRow.Read, block, Days.Text(start), Days.Text(Days.After(to, 2 * reach))).ToList()) part.Rows[ToBearing(row)] = row;
        return part;
    }

    /// <summary>What it takes to make the claims of a block of states again that opened on a day or later, by all that is known: of a division's many parts only those that may bear on them.</summary>
    /// <param name="reach">As for <see cref="Around"/>.</param>
    public BlockPart Since(string block, DateOnly from, int reach)
    {
        var part = new BlockPart { From = from };
        foreach (var row in database.Query(BearingRow.OfState, BearingRow.Read, block, Days.Text(Days.Before(from, reach))).ToList()) part.Rows[ToBearing(row)] = row;
        return part;
    }

    public Bearing ToBearing(BearingRow row)
    {
        if (!readings.TryGetValue(row.Reading, out var reading)) readings[row.Reading] = reading = database.First(Reading, Known, row.Reading)!;
        var bearing = RulingsOf(row.Block).Of(row.ToBearing(reading, Speaker));
        var day = bearing.Said?.First ?? bearing.Published;
        return book.InForce.Count == 0 ? bearing : bearing with { Source = book.Of(bearing.Source, day), Via = [.. bearing.Via.Select(v => book.Of(v, day))] };
    }

    private SourceIdentity Speaker(long id)
    {
        if (!speakers.TryGetValue(id, out var speaker)) speakers[id] = speaker = database.First(SpeakerRow.ById, SpeakerRow.Read, id)!;
        return speaker;
    }

    /// <summary>The ids of a reading's rows lie above the first and up to the last.</summary>
    public static (long First, long Last) Ids(long reading) => (reading << StatementRow.IndexBits, (reading + 1) << StatementRow.IndexBits);

    private static ReadingKnown Known(SqliteDataReader row)
    {
        var published = Days.Parse(row.IsDBNull(1) ? null : row.GetString(1)) ?? default;
        // Of a document without an instant the end of its day counts: what is known to the minute on that day was there before.
        TextOrigin? origin = row.IsDBNull(6) ? null : new TextOrigin(row.GetString(6), row.IsDBNull(7) ? new DateTimeOffset(published, TimeOnly.MaxValue, TimeSpan.Zero).ToUnixTimeMilliseconds() : row.GetInt64(7));
        return new ReadingKnown(row.GetString(0), published, row.IsDBNull(2) ? null : row.GetString(2), row.GetString(3), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)), row.GetString(5) == Made.ByHand, origin);
    }
}
