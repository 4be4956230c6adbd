using System.Buffers;
using System.Collections.Frozen;

namespace Claimline.Intake.Html;

/// <summary>How deep a page's tags nest, counted before it is parsed: the parser looks at every open element for each new one.</summary>
internal static class PageDepth
{
    /// <summary>No page that people or programs write comes near.</summary>
    public const int Deepest = 5_000;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/>");

    // Never closed, or closed by the next of their kind.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Unclosed = new[]
    {
        "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option", "p", "param", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsTooDeep(ReadOnlySpan<char> html)
    {
        var depth = 0;
        while (html.IndexOf('<') is >= 0 and var at && at + 1 < html.Length)
        {
            html = html[(at + 1)..];
            var closes = html[0] == '/';
            if (closes) html = html[1..];
            if (html.IsEmpty || !char.IsAsciiLetter(html[0])) continue;
            var end = html.IndexOfAny(NameEnds);
            if (Unclosed.Contains(end < 0 ? html : html[..end])) continue;
            depth = Math.Max(0, depth + (closes ? -1 : 1));
            if (depth > Deepest) return true;
        }
        return false;
    }
}
