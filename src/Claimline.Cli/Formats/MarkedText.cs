using System.Text;
using System.Text.Encodings.Web;
using Claimline.Language;

namespace Claimline.Cli.Formats;

/// <summary>A stretch of text to be marked.</summary>
/// <param name="Kind">Class of the mark: it decides the look.</param>
/// <param name="Title">What is shown for it on pointing; null shows nothing.</param>
/// <param name="Opening">HTML to stand before its first character.</param>
internal readonly record struct Mark(TextSpan Span, MarkKind Kind, string? Title, string? Opening = null);

internal enum MarkKind { Content, Source, Via, Cue, Likelihood, Date, Quantity, Place, View, Marker, Takeaway }

/// <summary>Writes text as HTML with marks that may lie in or across one another: cut at every border, each piece with the classes of all marks over it.</summary>
internal sealed class MarkedText
{
    private const int TitlesAtMost = 4;
    private static readonly MarkKind[] Kinds = Enum.GetValues<MarkKind>();
    private readonly string text;
    private readonly List<Mark> marks;
    private int next;

    /// <param name="marks">In any order; empty ones are left out.</param>
    public MarkedText(string text, IEnumerable<Mark> marks)
    {
        this.text = text;
        this.marks = [.. marks.Where(m => m.Span.Length > 0).OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.End)];
    }

    public static string ClassOf(MarkKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>Writes one part of the text. Parts are asked for in order; a mark is drawn in the part where it starts.</summary>
    public void Write(TextWriter output, TextSpan part)
    {
        while (next < marks.Count && marks[next].Span.Start < part.Start) next++;
        var borders = new SortedSet<int> { part.Start, part.End };
        var first = next;
        for (; next < marks.Count && marks[next].Span.Start < part.End; next++)
        {
            borders.Add(marks[next].Span.Start);
            borders.Add(Math.Min(marks[next].Span.End, part.End));
        }
        // How many marks of each kind lie over the piece, and the ends at which they stop.
        var over = new int[Kinds.Length];
        var ends = new PriorityQueue<Mark, int>();
        var titles = new List<Mark>();
        var (at, mark) = (part.Start, first);
        foreach (var border in borders)
        {
            if (border > at) Piece(output, at, border, over, titles);
            at = border;
            while (ends.TryPeek(out var ending, out var end) && end <= at)
            {
                ends.Dequeue();
                over[(int)ending.Kind]--;
                titles.Remove(ending);
            }
            for (; mark < next && marks[mark].Span.Start == at; mark++)
            {
                output.Write(marks[mark].Opening);
                over[(int)marks[mark].Kind]++;
                ends.Enqueue(marks[mark], marks[mark].Span.End);
                if (marks[mark].Title is not null && titles.Count < TitlesAtMost) titles.Add(marks[mark]);
            }
        }
    }

    private void Piece(TextWriter output, int start, int end, int[] over, List<Mark> titles)
    {
        var classes = new StringBuilder();
        foreach (var kind in Kinds)
        {
            if (over[(int)kind] > 0) classes.Append(classes.Length == 0 ? "" : " ").Append(ClassOf(kind));
        }
        if (classes.Length > 0)
        {
            output.Write($"<span class=\"{classes}\"");
            if (titles.Count > 0) output.Write($" title=\"{HtmlEncoder.Default.Encode(string.Join("; ", titles.Select(t => t.Title)))}\"");
            output.Write('>');
        }
        Escape(output, text.AsSpan(start, end - start));
        if (classes.Length > 0) output.Write("</span>");
    }

    /// <summary>Letters of every script stay as they are; what HTML could read as its own, and control characters, do not.</summary>
    public static void Escape(TextWriter output, ReadOnlySpan<char> value)
    {
        foreach (var c in value)
        {
            switch (c)
            {
                case '&': output.Write("&amp;"); break;
                case '<': output.Write("&lt;"); break;
                case '>': output.Write("&gt;"); break;
                case '"': output.Write("&quot;"); break;
                case '\'': output.Write("&#39;"); break;
                case '\n' or '\r' or '\t': output.Write(c); break;
                case var blank when char.IsWhiteSpace(blank) && UnseenSigns.Holds(blank): output.Write(' '); break;
                case var unseen when UnseenSigns.Holds(unseen): output.Write('\uFFFD'); break;
                default: output.Write(c); break;
            }
        }
    }
}
