using System.Globalization;
using Claimline.Language;

namespace Claimline.Intake.Pdf;

/// <summary>Writes lines as paragraphs, headings, items and notes.</summary>
internal sealed class PdfWriter
{
    // In parts of the size of the text: a heading is larger; a paragraph's first line may be set in this far.
    private const double Larger = 1.15, SetIn = 0.6;

    private const int LongestHeading = 3;

    private readonly ExtractedText text;
    private readonly Dictionary<int, double> heights;
    private readonly LineEnds ends;
    private readonly HashSet<PdfLine> headings;
    private readonly double bodySize, leading;
    private PdfLine? last;

    private PdfWriter(ExtractedText text, IReadOnlyList<PdfPage> pages)
    {
        this.text = text;
        heights = pages.ToDictionary(p => p.Number, p => p.Height);
        ends = new LineEnds(pages);
        bodySize = BodySize(pages);
        headings = Headings(pages, bodySize);
        leading = Leading(pages, bodySize);
    }

    /// <param name="pages">With their lines in the order of reading.</param>
    /// <param name="notes">To be written behind the text.</param>
    public static void Write(ExtractedText text, IReadOnlyList<PdfPage> pages, List<(int Number, List<PdfLine> Lines)> notes)
    {
        var writer = new PdfWriter(text, pages);
        foreach (var line in pages.SelectMany(p => p.Lines)) writer.Add(line);
        if (notes.Count > 0) writer.Add(notes);
    }

    // The size in which most of the text is set.
    private static double BodySize(IReadOnlyList<PdfPage> pages) =>
        pages.SelectMany(p => p.Lines).GroupBy(l => Math.Round(l.Size * 2) / 2).OrderByDescending(g => g.Sum(l => l.Text.Length)).ThenBy(g => g.Key).Select(g => g.Key).FirstOrDefault(10);

    // Most lines follow one another within a paragraph.
    private static double Leading(IReadOnlyList<PdfPage> pages, double bodySize)
    {
        var gaps = pages.SelectMany(p => p.Lines.Zip(p.Lines.Skip(1), (a, b) => a.Base - b.Base)).Where(g => g > 0.5 * bodySize && g < 3 * bodySize).Order().ToList();
        return gaps.Count == 0 ? 1.2 * bodySize : gaps[gaps.Count / 3];
    }

    private void Add(PdfLine line)
    {
        var bullet = BulletLength(line.Text);
        switch (last is null ? Break.Block : BreakBefore(line, last, bullet))
        {
            case Break.Block:
                text.Block();
                break;
            case Break.Line:
                text.Line();
                break;
            default:
                Continue(last!, line);
                last = line;
                return;
        }
        text.Unmark();
        if (bullet > 0) text.Mark("• ");
        else if (IsHeading(line)) text.Mark("# ");
        text.Add(line.Text.AsSpan(bullet), PlaceOf(line));
        last = line;
    }

    private Break BreakBefore(PdfLine line, PdfLine before, int bullet)
    {
        if (bullet > 0) return BulletLength(before.Text) > 0 ? Break.Line : Break.Block;
        if (IsHeading(line) != IsHeading(before) || (IsHeading(line) && Math.Abs(line.Size - before.Size) > 0.1 * line.Size)) return Break.Block;
        var ended = LineEnds.HasRoom(before, line);
        if (IsNumbered(line)) return ended || text.BlockStartsAsNote || before.Base - line.Base > 1.35 * leading ? Break.Block : Break.None;
        // On the next page or in the next column a paragraph goes on where its last line was full.
        if (line.Page != before.Page || line.Base >= before.Base) return ended || before.Text[^1] is '.' or '!' or '?' or ':' or ']' or '”' or '"' ? Break.Block : Break.None;
        if (before.Base - line.Base > 1.35 * leading + 0.1 * bodySize) return Break.Block;
        if (line.Left - before.Left > SetIn * bodySize && line.Left - line.Column.Left < 6 * bodySize && before.Left - line.Column.Left < bodySize && BulletLength(before.Text) == 0) return Break.Block;
        return ended ? Break.Line : Break.None;
    }

    private bool IsHeading(PdfLine line) => headings.Contains(line);

    /// <summary>Lines in larger letters, a few at a time, that make no sentence.</summary>
    private static HashSet<PdfLine> Headings(IReadOnlyList<PdfPage> pages, double bodySize)
    {
        var headings = new HashSet<PdfLine>(ReferenceEqualityComparer.Instance);
        var group = new List<PdfLine>();
        foreach (var line in pages.SelectMany(p => p.Lines).Append(null))
        {
            if (line is not null && line.Size > Larger * bodySize && (group.Count == 0 || Math.Abs(line.Size - group[^1].Size) < 0.1 * line.Size))
            {
                group.Add(line);
                continue;
            }
            if (group.Count is > 0 and <= LongestHeading && group.TrueForAll(l => BulletLength(l.Text) == 0) && group[^1].Text[^1] != '.' && group.Exists(l => l.Text.Any(char.IsLetter))) headings.UnionWith(group);
            group.Clear();
            if (line?.Size > Larger * bodySize) group.Add(line);
        }
        return headings;
    }

    // "• ", and the signs that fonts of symbols have for it.
    private static int BulletLength(string line)
    {
        if (line.Length < 2 || !(line[0] is '•' or '●' or '○' or '▪' or '■' or '◦' or '‣' or '\uF0B7' or '\uF0A7' or '\u2219' || (line[0] is '-' or '–' or '—' && line[1] == ' '))) return 0;
        var at = 1;
        while (at < line.Length && line[at] == ' ') at++;
        return at;
    }

    // "[12]": a note, or the marker that had no room behind its sentence. A raised one is always a marker.
    private static bool IsNumbered(PdfLine line) => line.Raised.Count == 0 && NumberedLength(line) > 0;

    private static int NumberedLength(PdfLine line) => line.Text.StartsWith('[') && line.Text.IndexOf(']', StringComparison.Ordinal) is > 1 and < 6 and var close && NoteNumber.Read(line.Text.AsSpan(0, close + 1)) is not null ? close + 1 : 0;

    private void Continue(PdfLine before, PdfLine line)
    {
        var (space, dropHyphen) = ends.Between(before, line, isMarker: NumberedLength(line) > 0);
        if (dropHyphen) text.Shorten(1);
        if (space) text.Add(" ", PlaceOf(line));
        text.Add(line.Text, PlaceOf(line));
    }

    private void Add(List<(int Number, List<PdfLine> Lines)> notes)
    {
        text.Unmark();
        text.Heading("Endnotes", PlaceOf(notes[0].Lines[0]));
        foreach (var (number, lines) in notes)
        {
            text.Block();
            text.Mark(string.Create(CultureInfo.InvariantCulture, $"[{number}] "));
            text.Add(lines[0].Text, PlaceOf(lines[0]));
            for (var i = 1; i < lines.Count; i++) Continue(lines[i - 1], lines[i]);
            text.Unmark();
        }
    }

    private OriginalPlace.OnPage PlaceOf(PdfLine line) => new(line.Page, Math.Round(line.Left), Math.Round(heights[line.Page] - line.Base));

    private enum Break { None, Line, Block }
}
