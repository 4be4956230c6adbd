using Claimline.Language;
using static Claimline.Cli.Formats.Columns;

namespace Claimline.Cli.Formats;

/// <summary>A reading for people: who said what, then the dates, quantities and places.</summary>
internal sealed class TableFormat(TextWriter output, int width, bool colour) : ReadingFormat
{
    private bool first = true;

    public override void Write(string path, Reading reading)
    {
        if (!first) output.WriteLine();
        first = false;
        var words = new ReadingWords(reading);
        var head = new Columns(output, colour, width);
        head.Row(new Cell((reading.Document.Title?.Of(reading.Text) ?? path, Style.Strong)));
        head.Row(new Cell((words.Summary(), Style.Faint)));
        Statements(reading, words);
        Values(reading, words);
        output.Flush();
    }

    public override void Dispose() => output.Dispose();

    private void Statements(Reading reading, ReadingWords words)
    {
        if (reading.Statements.Count == 0) return;
        var wide = width >= 90;
        var (id, who, how) = (5, wide ? 26 : 18, wide ? 20 : 16);
        var table = new Columns(output, colour, id, who, how, width - id - who - how - 6);
        output.WriteLine();
        table.Row(Heading(""), Heading("who"), Heading("how"), Heading("what"));
        foreach (var statement in reading.Statements)
        {
            table.Row(new Cell((statement.Id, Style.Faint)), new Cell(words.Who(statement)), new Cell(words.How(statement)), new Cell(words.What(statement)));
        }
    }

    // The same words with the same meaning are one row.
    private void Values(Reading reading, ReadingWords words)
    {
        Section("date", reading.Dates.Select(words.Date));
        Section("quantity", reading.Quantities.Select(words.Quantity));
        Section("place", reading.Places.Select(words.Place));
    }

    private void Section(string name, IEnumerable<(string Text, string Meaning)> rows)
    {
        var counts = new OrderedDictionary<(string Text, string Meaning), int>();
        foreach (var row in rows) counts[row] = counts.GetValueOrDefault(row) + 1;
        if (counts.Count == 0) return;
        var left = width * 2 / 5;
        var table = new Columns(output, colour, 5, left, width - left - 9);
        output.WriteLine();
        table.Row("", Heading(name), Heading("meaning"));
        foreach (var ((text, meaning), count) in counts) table.Row(new Cell((count > 1 ? $"{count}x" : "", Style.Faint)), text, meaning);
    }

    private static Cell Heading(string name) => new((name.ToUpperInvariant(), Style.Faint));
}
