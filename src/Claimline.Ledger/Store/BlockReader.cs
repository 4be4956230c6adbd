using System.Runtime.CompilerServices;
using Claimline.Ledger.Linking;
using Claimline.Ledger.Sources;
using Microsoft.Data.Sqlite;

namespace Claimline.Ledger.Store;

/// <summary>Makes blocks again from their rows; the readings and speakers that it met are kept for the next.</summary>
internal sealed class BlockReader(Database database)
{
    private readonly Dictionary<long, ReadingKnown> readings = [];
    private readonly Dictionary<long, SourceIdentity> speakers = [];

    private const string Reading = """
        SELECT document.sha256, published_last, publisher, theatre, reading.recorded FROM reading JOIN document ON document.entry = reading.document WHERE reading.entry = $1
        """;

    /// <summary>The bearings of a block as they stood at an instant, each with its row.</summary>
    public Dictionary<Bearing, BearingRow> Read(string block, long instant)
    {
        // By reference: two bearings may say the same, and comparing all their parts takes time.
        var found = new Dictionary<Bearing, BearingRow>(ByReference.Instance);
        foreach (var row in database.Query(BearingRow.OfBlock, BearingRow.Read, block, instant).ToList()) found[ToBearing(row)] = row;
        return found;
    }

    public Bearing ToBearing(BearingRow row)
    {
        if (!readings.TryGetValue(row.Reading, out var reading)) readings[row.Reading] = reading = database.First(Reading, Known, row.Reading)!;
        return row.ToBearing(reading, Speaker);
    }

    private SourceIdentity Speaker(long id)
    {
        if (!speakers.TryGetValue(id, out var speaker)) speakers[id] = speaker = database.First(SpeakerRow.ById, SpeakerRow.Read, id)!;
        return speaker;
    }

    /// <summary>The ids of a reading's rows lie above the first and up to the last.</summary>
    public static (long First, long Last) Ids(long reading) => (reading << StatementRow.IndexBits, (reading + 1) << StatementRow.IndexBits);

    private static ReadingKnown Known(SqliteDataReader row) => new(row.GetString(0), Days.Parse(row.IsDBNull(1) ? null : row.GetString(1)) ?? default, row.IsDBNull(2) ? null : row.GetString(2), row.GetString(3),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)));

    private sealed class ByReference : IEqualityComparer<Bearing>
    {
        public static readonly ByReference Instance = new();

        public bool Equals(Bearing? left, Bearing? right) => ReferenceEquals(left, right);

        public int GetHashCode(Bearing value) => RuntimeHelpers.GetHashCode(value);
    }
}
