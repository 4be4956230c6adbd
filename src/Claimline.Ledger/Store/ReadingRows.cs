using Claimline.Language;
using Claimline.Ledger.Kept;

namespace Claimline.Ledger.Store;

/// <summary>All rows that one reading gives. Made before the write lock is taken, on any thread; ids and instants are filled in when they are written.</summary>
internal sealed record ReadingRows(ReadingRow Reading, IReadOnlyList<(StatementRow Statement, IReadOnlyList<PlaceRow> Places)> Statements, IReadOnlyList<PassageRow> Passages, BearingRows Bearings)
{
    /// <param name="text">The document's, which the kept reading leaves out.</param>
    public static ReadingRows Of(KeptReading kept, string text)
    {
        var reading = kept.Reading with { Text = text };
        var sources = reading.Sources.ToDictionary(s => s.Id, StringComparer.Ordinal);
        var statements = new List<(StatementRow, IReadOnlyList<PlaceRow>)>(reading.Statements.Count);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var statement in reading.Statements)
        {
            var row = StatementRow.Of(statement, reading, statement.Source?.Ref is { } id ? sources.GetValueOrDefault(id) : null);
            // Two findings in one reading that differ in nothing which the key holds are told apart by their order.
            var before = seen[row.Key] = seen.GetValueOrDefault(row.Key) + 1;
            statements.Add((before == 1 ? row : row with { Key = $"{row.Key}-{before}" }, PlacesOf(statement, reading.Places)));
        }
        return new ReadingRows(ReadingRow.Of(kept, text), statements, [.. PassagesOf(reading)], BearingRows.Of(reading, kept.Evidence));
    }

    private static List<PlaceRow> PlacesOf(Statement statement, IReadOnlyList<Place> places)
    {
        var found = new List<PlaceRow>();
        for (var i = First(places, statement.Content.Start); i < places.Count && places[i].Span.Start < statement.Content.End; i++)
        {
            if (statement.Content.Contains(places[i].Span)) found.Add(PlaceRow.Of(places[i], statement.About?.Place));
        }
        return found;
    }

    // Places stand in text order.
    private static int First(IReadOnlyList<Place> places, int start)
    {
        var (low, high) = (0, places.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (places[middle].Span.Start < start) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static IEnumerable<PassageRow> PassagesOf(Reading reading)
    {
        foreach (var sentence in reading.Sentences) yield return PassageRow.Of(sentence, reading.Text);
        foreach (var note in reading.Endnotes)
        {
            if (note.Text is { } text) yield return PassageRow.Of(text, reading.Text);
        }
    }
}
