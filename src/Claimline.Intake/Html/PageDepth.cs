namespace Claimline.Intake.Html;

/// <summary>How deep a page's elements nest and how many the parser would make of its tags, counted before it is parsed.</summary>
/// <remarks>
/// The parser looks at every open element for each new one, and opens formatting that was never closed ("b", "font") anew in each paragraph, so
/// that a small page can cost minutes and gigabytes. The count may be too high for a page that is written badly, never too low.
/// </remarks>
internal static class PageDepth
{
    /// <summary>No page that people or programs write comes near.</summary>
    public const int Deepest = 5_000;

    /// <summary>Elements that a page may have whatever its size; each takes half a kilobyte.</summary>
    public const int Most = 4_000_000;

    // Of a page with less characters than that many elements.
    private const int AnyPage = 100_000;

    // The parser keeps no more than three open elements of a kind that are written alike.
    private const int Alike = 3;

    public static bool IsTooDeep(ReadOnlySpan<char> html)
    {
        var most = Math.Min(Most, AnyPage + html.Length);
        var open = new List<Range>();
        long made = 0;
        var depth = 0;
        var tags = new PageTags(html);
        while (tags.Next())
        {
            var unclosed = (tags.Kind & TagKind.Unclosed) != 0;
            if (tags.Closes) depth = Math.Max(0, depth - (unclosed ? 0 : 1));
            else if (!tags.ClosesItself && !unclosed) depth++;
            made += 1 + open.Count;
            if (depth > Deepest || made > most) return true;
            if ((tags.Kind & TagKind.Formatting) != 0) Format(html, open, tags);
        }
        return false;
    }

    // Elements that are open as they were written, from the outermost; looking them through is paid for by what was counted for the tag.
    private static void Format(ReadOnlySpan<char> html, List<Range> open, PageTags tags)
    {
        if (tags.Closes)
        {
            if (Last(html, open, tags.Name) is >= 0 and var last) open.RemoveAt(last);
            return;
        }
        // A link within a link ends it.
        while ((tags.Kind & TagKind.Link) != 0 && Last(html, open, tags.Name) is >= 0 and var link) open.RemoveAt(link);
        var (alike, first) = (0, -1);
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (!html[open[i]].SequenceEqual(tags.Written)) continue;
            alike++;
            first = i;
        }
        if (alike == Alike) open.RemoveAt(first);
        open.Add(tags.Start..(tags.Start + tags.Written.Length));
    }

    private static int Last(ReadOnlySpan<char> html, List<Range> open, ReadOnlySpan<char> name)
    {
        for (var i = open.Count - 1; i >= 0; i--)
        {
            var written = html[open[i]];
            if (written.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (written.Length == name.Length || !char.IsAsciiLetterOrDigit(written[name.Length]))) return i;
        }
        return -1;
    }
}
