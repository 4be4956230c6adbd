using System.Collections.Frozen;

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

    // Never closed, or closed by the next of their kind.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Unclosed = Set(
        "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option", "p", "param", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Formatting = Set(
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u");

    public static bool IsTooDeep(ReadOnlySpan<char> html)
    {
        var most = Math.Min(Most, AnyPage + html.Length);
        var open = new List<string>();
        long made = 0;
        var depth = 0;
        var tags = new PageTags(html);
        while (tags.Next())
        {
            if (tags.Closes) depth = Math.Max(0, depth - (Unclosed.Contains(tags.Name) ? 0 : 1));
            else if (!tags.ClosesItself && !Unclosed.Contains(tags.Name)) depth++;
            made += 1 + open.Count;
            if (depth > Deepest || made > most) return true;
            if (Formatting.Contains(tags.Name)) Format(open, tags);
        }
        return false;
    }

    // Elements that are open as they were written, from the outermost; looking them through is paid for by what was counted for the tag.
    private static void Format(List<string> open, PageTags tags)
    {
        var name = tags.Name.ToString();
        if (tags.Closes)
        {
            var last = open.FindLastIndex(o => IsOf(o, name));
            if (last >= 0) open.RemoveAt(last);
            return;
        }
        // A link within a link ends it.
        if (name.Equals("a", StringComparison.OrdinalIgnoreCase)) open.RemoveAll(o => IsOf(o, name));
        var written = tags.Written.ToString();
        if (open.Count(o => o == written) == Alike) open.Remove(written);
        open.Add(written);
    }

    private static bool IsOf(string written, string name) => written.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (written.Length == name.Length || !char.IsAsciiLetterOrDigit(written[name.Length]));

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(params string[] names) => names.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
