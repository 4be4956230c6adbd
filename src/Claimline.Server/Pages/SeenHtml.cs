using System.Globalization;
using System.Text;
using Claimline.Language;

namespace Claimline.Server.Pages;

/// <summary>The last step of every page: nothing in any text of it moves, hides or turns around what stands beside it.</summary>
/// <remarks>Razor writes what is not plain ASCII, and what could be markup, as <c>&amp;#x...;</c>. The signs that nobody sees are replaced there, once for all pages; letters of every script become letters again.</remarks>
internal static class SeenHtml
{
    private const string Opening = "&#x";
    private const int LongestNumber = 6;

    public static string Of(string html)
    {
        var seen = new StringBuilder(html.Length);
        var at = 0;
        for (int sign; (sign = html.IndexOf(Opening, at, StringComparison.Ordinal)) >= 0;)
        {
            seen.Append(html, at, sign - at);
            var start = sign + Opening.Length;
            var end = html.IndexOf(';', start, Math.Min(LongestNumber + 1, html.Length - start));
            at = end + 1;
            if (end < 0 || !int.TryParse(html.AsSpan(start, end - start), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) || !Rune.TryCreate(number, out var rune))
            {
                seen.Append(Opening);
                at = start;
            }
            else if (rune.Value is '\n' or '\r' or '\t') seen.Append((char)rune.Value);
            else if (UnseenSigns.Holds(rune)) seen.Append('\uFFFD');
            // What could be markup stays written by its number.
            else if (rune.IsAscii) seen.Append(html, sign, at - sign);
            else seen.Append(rune.ToString());
        }
        return seen.Append(html, at, html.Length - at).ToString();
    }
}
