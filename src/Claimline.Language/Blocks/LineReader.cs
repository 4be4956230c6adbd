using System.Buffers;

namespace Claimline.Language.Blocks;

/// <summary>Cuts a text into its lines and says what their ends look like. One pass; no line is looked at as a whole.</summary>
internal static class LineReader
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\n\r\f\v\u0085\u2028\u2029");

    public static List<Line> Read(string text)
    {
        var lines = new List<Line>(text.Length / 200 + 4);
        var blank = true;
        var bullet = LineTraits.None;
        for (var at = 0; at < text.Length;)
        {
            var length = text.AsSpan(at).IndexOfAny(Breaks);
            var end = length < 0 ? text.Length : at + length;
            var next = end + 1;
            if (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n') next++;
            if (Trim(text, at, end) is { Length: > 0 } line)
            {
                var read = Describe(text, line, (blank ? LineTraits.AfterBlank : LineTraits.None) | bullet);
                // A bullet alone on its line belongs to the text of the next one.
                bullet = read.Length == 0 ? read.Traits & (LineTraits.Bullet | LineTraits.AfterBlank) : LineTraits.None;
                if (read.Length > 0) lines.Add(read);
                blank = false;
            }
            else
            {
                blank = true;
            }
            at = next;
        }
        return lines;
    }

    private static Line Describe(string text, TextSpan span, LineTraits traits)
    {
        int start = span.Start, end = span.End;
        if (text[start] == '#' && HashEnd(text, start, end) is var hash and > 0)
        {
            traits |= LineTraits.Hash;
            start = Skip(text, hash, end);
        }
        else if (BulletEnd(text, start, end) is var mark and > 0)
        {
            traits |= LineTraits.Bullet;
            start = Skip(text, mark, end);
        }
        else if (NumberEnd(text, start, end) is var number and > 0)
        {
            traits |= LineTraits.Numbered;
            start = Skip(text, number, end);
        }

        var plain = start;
        while (start < end && IsEmphasis(text[start])) start++;
        var emphasised = start - plain;
        plain = end;
        while (end > start && IsEmphasis(text[end - 1])) end--;
        (start, end) = Trim(text, start, end);
        if (start >= end) return new Line(start, start, traits);
        if (emphasised > 1 && emphasised <= plain - end && text.AsSpan(start, end - start).IndexOf("**") < 0) traits |= LineTraits.Bold;

        traits |= Opening(text, start, end);
        traits |= Closing(text, start, end);
        return new Line(start, end, traits);
    }

    private static LineTraits Opening(string text, int start, int end)
    {
        var first = text[start];
        if (first == '[')
        {
            if (NoteNumber(text, start, end) is var (_, after) && after > 0)
            {
                var rest = Skip(text, after, end);
                if (rest < end && text[rest] == '.') rest = Skip(text, rest + 1, end);
                if (rest >= end || WebAddress.StartsAt(text, rest, end)) return LineTraits.Note;
                return LineTraits.Clings;
            }
            return text[end - 1] == ']' ? LineTraits.Bracketed : LineTraits.None;
        }
        if (WebAddress.StartsAt(text, start, end)) return LineTraits.Address;
        return char.IsLower(first) ? LineTraits.Small
            : first is ',' or '.' or ';' or ':' or ')' or ']' or '”' or '’' or '»' or '!' or '?' or '%' && !IsEllipsis(text, start, end) ? LineTraits.Clings : LineTraits.None;
    }

    private static LineTraits Closing(string text, int start, int end)
    {
        var marker = false;
        for (var at = end - 1; at >= start; at--)
        {
            var c = text[at];
            if (c == ']')
            {
                var open = at - 1;
                while (open > start && at - open < 8 && (char.IsAsciiDigit(text[open]) || text[open] == ' ')) open--;
                if (open < at - 1 && text[open] == '[')
                {
                    marker = true;
                    at = open;
                }
                continue;
            }
            if (char.IsWhiteSpace(c) || c is '"' or '”' or '“' or '’' or '\'' or '»' or ')' or '}' or '*' or '_') continue;
            if (c is '.' or '!' or '?' or '…') return LineTraits.Ends;
            if (marker) return LineTraits.Ends;
            return c is ';' or ':' ? LineTraits.Pauses : LineTraits.None;
        }
        return LineTraits.None;
    }

    /// <summary>The number of "[12]" at a bracket and where it ends; 0 for the end where there is none.</summary>
    internal static (int Number, int End) NoteNumber(string text, int start, int end)
    {
        var at = start + 1;
        var number = 0;
        while (at < end && at - start <= 4 && char.IsAsciiDigit(text[at])) number = number * 10 + (text[at++] - '0');
        return at > start + 1 && at < end && text[at] == ']' ? (number, at + 1) : (0, 0);
    }

    private static int HashEnd(string text, int start, int end)
    {
        var at = start;
        while (at < end && at - start < 6 && text[at] == '#') at++;
        return at < end && text[at] == ' ' ? at : 0;
    }

    private static int BulletEnd(string text, int start, int end)
    {
        if (text[start] is not ('-' or '–' or '—' or '*' or '•' or '·' or '●' or '○' or '▪' or '■' or '◦' or '‣' or '►' or '➤')) return 0;
        var at = start + 1;
        if (at < end && text[at] == '\uFE0F') at++;
        return at == end || char.IsWhiteSpace(text[at]) ? at : 0;
    }

    private static int NumberEnd(string text, int start, int end)
    {
        var at = start;
        while (at < end && at - start < 2 && char.IsAsciiDigit(text[at])) at++;
        return at > start && at + 1 < end && text[at] is '.' or ')' && char.IsWhiteSpace(text[at + 1]) ? at + 1 : 0;
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && IsBlank(text[start])) start++;
        while (end > start && IsBlank(text[end - 1])) end--;
        return new TextSpan(start, end);
    }

    private static int Skip(string text, int at, int end)
    {
        while (at < end && IsBlank(text[at])) at++;
        return at;
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u00AD';

    private static bool IsEmphasis(char c) => c is '*' or '_';

    private static bool IsEllipsis(string text, int start, int end) => end - start > 2 && text[start] == '.' && text[start + 1] == '.';
}
