using Claimline.Language;

namespace Claimline.Server.Documents;

/// <summary>A stretch of text under the same marks.</summary>
/// <param name="Marks">Classes of all that lie over it.</param>
/// <param name="Opens">Statements that begin here.</param>
/// <param name="Note">The endnote that it calls.</param>
/// <param name="IsTarget">The words that the address points at begin here.</param>
public sealed record Piece(int Start, string Text, string Marks, IReadOnlyList<Statement> Opens, int? Note, bool IsTarget);

/// <summary>A block of a document's layout, cut into pieces.</summary>
/// <param name="Note">The endnote that it is the entry of.</param>
public sealed record MarkedBlock(BlockKind Kind, IReadOnlyList<Piece> Pieces, Endnote? Note);

/// <summary>A document's text cut at the borders of all marks, which may lie in or across one another.</summary>
internal static class MarkedBlocks
{
    private readonly record struct Mark(TextSpan Span, string Class);

    public static IEnumerable<MarkedBlock> Of(RecordedText document, TextSpan? at)
    {
        var marks = Marks(document.Reading, at).Where(m => m.Span.Length > 0).OrderBy(m => m.Span.Start).ToList();
        var opens = (document.Reading?.Statements ?? []).ToLookup(s => Math.Min(s.Content.Start, s.Cue?.Start ?? s.Content.Start));
        var calls = (document.Reading?.Endnotes ?? []).SelectMany(e => e.Markers.Select(m => (m.Start, e.Number))).ToLookup(m => m.Start, m => m.Number);
        var entries = new Queue<Endnote>((document.Reading?.Endnotes ?? []).Where(e => e.Text is not null).OrderBy(e => e.Text!.Value.Start));
        var next = 0;
        foreach (var (kind, span) in Blocks(document))
        {
            while (next < marks.Count && marks[next].Span.End <= span.Start) next++;
            var over = new List<Mark>();
            for (var i = next; i < marks.Count && marks[i].Span.Start < span.End; i++)
            {
                if (marks[i].Span.Overlaps(span)) over.Add(marks[i]);
            }
            var pieces = new List<Piece>();
            var borders = new SortedSet<int>(over.SelectMany(m => new[] { Math.Max(m.Span.Start, span.Start), Math.Min(m.Span.End, span.End) })) { span.Start, span.End };
            var cut = borders.ToList();
            for (var i = 0; i + 1 < cut.Count; i++)
            {
                var piece = new TextSpan(cut[i], cut[i + 1]);
                pieces.Add(new Piece(piece.Start, piece.Of(document.Text), string.Join(' ', over.Where(m => m.Span.Contains(piece)).Select(m => m.Class).Distinct()), [.. opens[piece.Start]],
                    calls[piece.Start] is var called && called.Any() ? called.First() : null, at is { } target && Math.Max(target.Start, span.Start) == piece.Start && target.Overlaps(piece) && target.Start >= span.Start));
            }
            while (entries.TryPeek(out var passed) && passed.Text!.Value.Start < span.Start) entries.Dequeue();
            yield return new MarkedBlock(kind, pieces, entries.TryPeek(out var entry) && entry.Text!.Value.Start < span.End ? entry : null);
        }
    }

    // What belongs to no block is shown as well; the bullet of an item, in front of it.
    private static IEnumerable<(BlockKind Kind, TextSpan Span)> Blocks(RecordedText document)
    {
        var end = 0;
        foreach (var block in document.Reading?.Blocks ?? [])
        {
            var before = Between(end, block.Span.Start);
            var isBullet = before is { } mark && block.Kind is BlockKind.Item && !mark.Of(document.Text).Any(char.IsLetterOrDigit);
            if (before is { } own && !isBullet) yield return (BlockKind.Boilerplate, own);
            yield return (block.Kind, isBullet ? new TextSpan(before!.Value.Start, block.Span.End) : block.Span);
            end = block.Span.End;
        }
        if (Between(end, document.Text.Length) is { } rest) yield return (BlockKind.Paragraph, rest);

        TextSpan? Between(int from, int to)
        {
            while (from < to && char.IsWhiteSpace(document.Text[from])) from++;
            while (from < to && char.IsWhiteSpace(document.Text[to - 1])) to--;
            return from < to ? new TextSpan(from, to) : null;
        }
    }

    private static IEnumerable<Mark> Marks(Reading? reading, TextSpan? at)
    {
        if (at is { } target) yield return new Mark(target, "at");
        if (reading is null) yield break;
        foreach (var statement in reading.Statements)
        {
            yield return new Mark(statement.Content, "content");
            if (statement.Source is { Span: { } source }) yield return new Mark(source, "source");
            if (statement.Cue is { } cue) yield return new Mark(cue, "cue");
            foreach (var via in statement.Via)
            {
                if (via.Span is { } span) yield return new Mark(span, "source");
            }
        }
        foreach (var date in reading.Dates) yield return new Mark(date.Span, "date");
        foreach (var quantity in reading.Quantities) yield return new Mark(quantity.Span, "quantity");
        foreach (var place in reading.Places) yield return new Mark(place.Span, "place");
        foreach (var marker in reading.Endnotes.SelectMany(e => e.Markers)) yield return new Mark(marker, "marker");
    }
}

/// <summary>What offsets count in, and what was read in it.</summary>
public sealed record RecordedText(string Text, Reading? Reading);
