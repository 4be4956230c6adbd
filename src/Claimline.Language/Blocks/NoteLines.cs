namespace Claimline.Language.Blocks;

/// <summary>The lines of endnote lists: entries "[12] https://...", and the lines that go on with an entry.</summary>
internal sealed class NoteLines
{
    // A list may hold this many lines in a row that look like no entry ("Title of the article, March 3").
    private const int LongestGap = 3;

    private const int LongestGapLine = 200;

    private readonly List<byte> kinds;

    private NoteLines(List<byte> kinds) => this.kinds = kinds;

    public bool Contains(int line) => kinds.Count > 0 && kinds[line] != 0;

    /// <summary>Whether an entry with its number starts at a line of a list.</summary>
    public bool Starts(int line) => kinds[line] == 2;

    public static NoteLines Find(string text, List<Line> lines, LayoutWords words)
    {
        var notes = new NoteLines([]);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Is(LineTraits.Note)) i = notes.List(text, lines, i, lines.Count);
            else if (lines[i].Length < 20 && i + 1 < lines.Count && words.HeadingOf(text.AsSpan(lines[i].Start, lines[i].Length), false) is { Role: HeadingRole.Endnotes }) i = notes.List(text, lines, i + 1, lines.Count);
        }
        return notes;
    }

    // Marks the lines of the list that starts at a line; gives the last one.
    private int List(string text, List<Line> lines, int first, int count)
    {
        if (kinds.Count == 0) kinds.AddRange(new byte[count]);
        Before(text, lines, first);
        var last = first - 1;
        for (var i = first; i < count && i - last <= LongestGap; i++)
        {
            var line = lines[i];
            var entry = line.Is(LineTraits.Note | LineTraits.Clings) && text[line.Start] == '[' || (line.Is(LineTraits.Numbered) && WebAddress.StartsAt(text, line.Start, line.End));
            if (!entry && !line.Is(LineTraits.Address) && !HoldsAddress(text, line))
            {
                if (line.Length > LongestGapLine) break;
                continue;
            }
            // What stood between this line and the last one of the list belongs to that entry.
            for (var between = last + 1; between < i; between++) kinds[between] = 1;
            kinds[i] = (byte)(entry ? 2 : 1);
            last = i;
        }
        return last;
    }

    // The first entries of a list may hold no address: those that lead up to the first one that does.
    private void Before(string text, List<Line> lines, int first)
    {
        for (var i = first; i > 0 && kinds[i - 1] == 0 && text[lines[i - 1].Start] == '[' && text[lines[i].Start] == '['; i--)
        {
            var (number, _) = LineReader.NoteNumber(text, lines[i].Start, lines[i].End);
            if (number < 2 || LineReader.NoteNumber(text, lines[i - 1].Start, lines[i - 1].End).Number != number - 1) break;
            kinds[i - 1] = 2;
        }
    }

    /// <summary>An entry's number and what follows it.</summary>
    public static (int Number, TextSpan Body) Number(string text, Line line, int end)
    {
        int number, at;
        if (text[line.Start] == '[')
        {
            (number, at) = LineReader.NoteNumber(text, line.Start, end);
        }
        else
        {
            // "12." stood before the line's own text
            at = line.Start;
            var digits = line.Start - 1;
            while (digits > 0 && !char.IsAsciiDigit(text[digits])) digits--;
            number = text[digits] - '0';
            if (digits > 0 && char.IsAsciiDigit(text[digits - 1])) number += 10 * (text[digits - 1] - '0');
        }
        while (at < end && (char.IsWhiteSpace(text[at]) || text[at] == '.')) at++;
        return (number, new TextSpan(at, end));
    }

    private static bool HoldsAddress(string text, Line line) => text.AsSpan(line.Start, Math.Min(line.Length, 400)).Contains("://", StringComparison.Ordinal);
}
