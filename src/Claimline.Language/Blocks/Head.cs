namespace Claimline.Language.Blocks;

/// <summary>The first lines of a document: title, who wrote it, and when.</summary>
internal sealed class Head
{
    // Title, authors and day stand within this many lines.
    private const int Reach = 8;

    private readonly HeadRole[] roles = new HeadRole[Reach];

    public HeadRole RoleOf(int line) => line < Reach ? roles[line] : HeadRole.None;

    public static Head Find(string text, List<Line> lines, LayoutWords words)
    {
        var head = new Head();
        var count = Math.Min(lines.Count, Reach);
        var dateline = -1;
        for (var i = 0; i < count && dateline < 0; i++)
        {
            if (Dateline.Is(text, lines[i], words)) dateline = i;
        }
        if (dateline >= 0) head.roles[dateline] = HeadRole.Dateline;

        for (var i = 0; i < count && (dateline < 0 || i < dateline); i++)
        {
            var line = lines[i];
            var span = text.AsSpan(line.Start, line.Length);
            if (words.IsBoilerplate(span, out _)) break;
            if (i == 0 && IsTitle(text, lines, dateline, words)) head.roles[i] = HeadRole.Title;
            else if (Byline.Is(span, dateline >= 0 && !(i == 0 && dateline > 1))) head.roles[i] = HeadRole.Byline;
            else if (dateline < 0) break;
        }
        return head;
    }

    private static bool IsTitle(string text, List<Line> lines, int dateline, LayoutWords words)
    {
        var line = lines[0];
        if (line.Length > 200 || line.Is(LineTraits.Ends | LineTraits.Pauses | LineTraits.Small | LineTraits.Clings | LineTraits.Bullet | LineTraits.Numbered | LineTraits.Note | LineTraits.Address | LineTraits.Bracketed)) return false;
        var span = text.AsSpan(line.Start, line.Length);
        if (line.Is(LineTraits.Hash)) return true;
        if (dateline == 0 || words.HeadingOf(span, false) is { } known && (known.Role != HeadingRole.Section || dateline < 0)) return false;
        if (Byline.Is(span, dateline >= 0)) return dateline > 1 && !span.Contains(',');
        if (lines.Count == 1) return false;
        var next = lines[1];
        if (!next.Is(LineTraits.AfterBlank) && next.Is(LineTraits.Small | LineTraits.Clings)) return false;
        return span.Count(' ') < 24 && (next.Is(LineTraits.AfterBlank) || words.IsTitleCase(span, 1)) && !words.Hangs(span[(span.LastIndexOf(' ') + 1)..]);
    }
}

internal enum HeadRole : byte { None, Title, Byline, Dateline }
