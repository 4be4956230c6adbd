using Claimline.Language;
using Claimline.Ledger.Judging;
using Claimline.Ledger.Kept;
using Claimline.Ledger.Linking;
using Claimline.Ledger.Sources;

namespace Claimline.Ledger.Store;

/// <summary>What claims are made of, of one reading: its speakers, and what each statement bears on.</summary>
internal sealed record BearingRows(IReadOnlyList<SpeakerRow> Speakers, IReadOnlyList<BearingRow> Bearings)
{
    // As much of a content as a list shows.
    private const int LongestWords = 200;

    /// <param name="added">Beside a page by which a person added or tied evidence.</param>
    public static BearingRows Of(Reading reading, KeptEvidence? added = null)
    {
        // Only where evidence stands is asked for here, and no decision touches that.
        var sightings = new Sightings(ClaimRules.Rules, new JudgingInput(DateOnly.MaxValue, DateTimeOffset.MaxValue));
        var points = new Dictionary<string, (double, double)>(StringComparer.Ordinal);
        foreach (var place in reading.Places)
        {
            if (place is { Latitude: { } latitude, Longitude: { } longitude }) points.TryAdd(PlaceList.IdOf(place), (latitude, longitude));
        }
        var speakers = new Numbered();
        var rows = new List<BearingRow>();
        var read = ClaimRules.Reader.Read(reading, default);
        foreach (var bearing in added?.Tie(read) ?? read)
        {
            var speaker = speakers.Heard(bearing);
            var via = bearing.Via.Select(speakers.IndexOf).ToList();
            (double, double)? point = bearing.Proposition.Places is [var first, ..] && points.TryGetValue(first.Id, out var at) ? at : null;
            rows.Add(BearingRow.Of(bearing, speaker, via, added?.Item ?? sightings.ItemOf(bearing)?.Id, point, Words(bearing.Content.Of(reading.Text))));
        }
        return new BearingRows(speakers.Rows, rows);
    }

    private static string Words(string content)
    {
        var words = string.Join(' ', content.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length <= LongestWords) return words;
        var cut = words.LastIndexOf(' ', LongestWords);
        return words[..(cut > 0 ? cut : LongestWords - 1)] + "…";
    }

    /// <summary>The identities of a reading in the order they are met, each counted by the statements it is heard in.</summary>
    private sealed class Numbered
    {
        private readonly Dictionary<string, int> index = new(StringComparer.Ordinal);
        private readonly List<SpeakerRow> rows = [];
        private string last = "";

        public IReadOnlyList<SpeakerRow> Rows => rows;

        public int IndexOf(SourceIdentity identity)
        {
            var exact = SpeakerRow.Exact(identity);
            if (!index.TryGetValue(exact, out var at))
            {
                index[exact] = at = rows.Count;
                rows.Add(new SpeakerRow(identity, 0, null, null));
            }
            return at;
        }

        /// <summary>Bearings stand in the order of statements, and one statement has several.</summary>
        public int Heard(Bearing bearing)
        {
            var at = IndexOf(bearing.Source);
            if (bearing.Statement.Id == last) return at;
            last = bearing.Statement.Id;
            var (row, day) = (rows[at], bearing.Said?.First ?? bearing.Published);
            rows[at] = row with { Statements = row.Statements + 1, First = row.First < day ? row.First : day, Last = row.Last > day ? row.Last : day };
            return at;
        }
    }
}
