using System.Buffers;
using System.Text;
using Claimline.Language;

namespace Claimline.Intake;

/// <summary>The text that is taken from a document, with the place that each part of it stood at. White space is collapsed as it comes in.</summary>
/// <remarks>Blocks are parted by a blank line, items of a list by a line break: the form in which plain reports come.</remarks>
internal sealed class ExtractedText
{
    private static readonly SearchValues<char> Unwritten = SearchValues.Create(['\u00AD', '\u200B', '\uFEFF', .. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(c => char.IsControl(c) && c != '\t')]);

    private static readonly SearchValues<char> OtherSpaces = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(c => char.IsWhiteSpace(c) && c != ' ')]);

    private readonly StringBuilder text = new();
    private readonly List<OriginalPart> parts = [];
    private int breaks;
    private bool space, broken;
    private string? mark, whole;
    private int blockStart;

    public int Length => text.Length;

    /// <summary>Whether nothing was written since the last break.</summary>
    public bool AtStart => breaks > 0 || text.Length == 0;

    /// <summary>Whether the block being written opens with a note's number, as "[12] ".</summary>
    public bool BlockStartsAsNote => !AtStart ? IsNote(text, blockStart) : mark is ['[', ..];

    /// <summary>The block being written ends; a blank line comes before what follows.</summary>
    public void Block() => Break(2);

    /// <summary>The line being written ends.</summary>
    public void Line() => Break(1);

    /// <summary>The line ends where the file says so and nothing else; two such in a row are how pages part paragraphs without saying it.</summary>
    public void BreakLine()
    {
        if (broken) Block();
        else Line();
        broken = true;
    }

    /// <summary>What the next block or line begins with: "• ", "# ", "[12] ".</summary>
    public void Mark(string before) => mark = before;

    public void Unmark() => mark = null;

    /// <summary>Adds words; runs of white space become one space, and none stands at either end of a line.</summary>
    public void Add(ReadOnlySpan<char> words, OriginalPlace place)
    {
        var placed = false;
        while (true)
        {
            var length = words.Length;
            words = words.TrimStart();
            if (words.Length < length) space = true;
            if (words.IsEmpty) return;
            // Words with one space between them stand as they are to be written.
            var end = words.IndexOfAny(OtherSpaces) is >= 0 and var other ? other : words.Length;
            if (words[..end].IndexOf("  ", StringComparison.Ordinal) is >= 0 and var two) end = two;
            var stretch = words[..end].TrimEnd(' ');
            Lead();
            if (!placed && (parts.Count == 0 || parts[^1].Place != place)) parts.Add(new OriginalPart(text.Length, place));
            placed = true;
            AddWords(stretch);
            words = words[stretch.Length..];
        }
    }

    /// <summary>Adds what was written apart, as it stands, with its places.</summary>
    public void Append(ExtractedText other)
    {
        if (other.Length == 0) return;
        Lead();
        foreach (var part in other.parts) parts.Add(part with { Start = text.Length + part.Start });
        text.Append(other.text);
    }

    /// <summary>Puts other words in the place of some; places keep to the words that stay.</summary>
    /// <param name="edits">In text order, without overlap.</param>
    public void Replace(IReadOnlyList<(TextSpan Span, string With)> edits)
    {
        if (edits.Count == 0) return;
        var old = ToString();
        text.Clear();
        int from = 0, part = 0;
        foreach (var (span, with) in edits)
        {
            MoveParts(span.Start, from, ref part);
            text.Append(old, from, span.Start - from).Append(with);
            from = span.End;
        }
        MoveParts(int.MaxValue, from, ref part);
        text.Append(old, from, old.Length - from);
    }

    /// <summary>Takes back the last characters.</summary>
    public void Shorten(int by) => text.Length -= by;

    /// <summary>What was written from an offset on.</summary>
    public string From(int start) => text.ToString(Math.Min(start, text.Length), text.Length - Math.Min(start, text.Length));

    /// <summary>A heading of its own.</summary>
    public void Heading(string words, OriginalPlace place)
    {
        Block();
        Mark("# ");
        Add(words, place);
        Block();
    }

    public OriginalMap Places() => new([.. parts]);

    // It is asked for several times when it is done.
    public override string ToString() => whole is not null && text.Equals(whole) ? whole : whole = text.ToString();

    // Parts up to an offset of the old text, which is written from another offset on.
    private void MoveParts(int until, int from, ref int part)
    {
        for (; part < parts.Count && parts[part].Start <= until; part++)
            parts[part] = parts[part] with { Start = text.Length + Math.Max(0, parts[part].Start - from) };
    }

    private void Break(int lines)
    {
        if (text.Length > 0) breaks = Math.Max(breaks, lines);
        space = false;
    }

    // What was put off until words come: breaks, the mark of the block, the space between words.
    private void Lead()
    {
        if (breaks > 0 || text.Length == 0)
        {
            text.Append('\n', breaks);
            if (breaks != 1 || mark is not null) blockStart = text.Length;
            text.Append(mark);
        }
        else if (space)
        {
            text.Append(' ');
        }
        (breaks, space, broken, mark) = (0, false, false, null);
    }

    // Characters that only steer a display have no place in a text; half a surrogate pair cannot be kept.
    private void AddWords(ReadOnlySpan<char> words)
    {
        while (words.IndexOfAny(Unwritten) is >= 0 and var at)
        {
            text.Append(words[..at]);
            words = words[(at + 1)..];
        }
        text.Append(words);
    }

    private static bool IsNote(StringBuilder text, int start)
    {
        if (start >= text.Length || text[start] != '[') return false;
        var at = start + 1;
        while (at < text.Length && at - start < 9 && char.IsAsciiLetterOrDigit(text[at])) at++;
        return at > start + 1 && at < text.Length && text[at] == ']';
    }
}
