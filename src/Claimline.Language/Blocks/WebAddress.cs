namespace Claimline.Language.Blocks;

/// <summary>Recognises web addresses, whole or with their dots spelled out so that nobody follows them by accident.</summary>
internal static class WebAddress
{
    /// <summary>Whether a web address starts here: with its scheme, or as a host name before a slash.</summary>
    public static bool StartsAt(string text, int start, int end)
    {
        var span = text.AsSpan(start, Math.Min(end - start, 80));
        if (span.Length < 4) return false;
        if (SchemeLength(span) > 0) return true;
        return char.IsAsciiLetterOrDigit(span[0]) && HostLength(span) > 0;
    }

    private static readonly string[] Schemes = ["https://", "http://", "hxxps://", "hxxp://", "ttps://", "ttp://", "htps://", "htts://", "https///", "https:/"];

    /// <summary>Length of "https://" and of the ways it is blunted or misspelt; 0 where there is none.</summary>
    public static int SchemeLength(ReadOnlySpan<char> text)
    {
        if (text.Length < 7 || text[0] is not ('h' or 't' or 'H')) return 0;
        if (text.StartsWith("https://", StringComparison.Ordinal)) return 8;
        if ((text[1] | 0x20) is not ('t' or 'x')) return 0;
        foreach (var scheme in Schemes)
        {
            if (text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) return scheme.Length;
        }
        return 0;
    }

    /// <summary>The scheme that is meant.</summary>
    public static string Scheme(ReadOnlySpan<char> written) => written.Equals("http://", StringComparison.OrdinalIgnoreCase) || written.Equals("hxxp://", StringComparison.OrdinalIgnoreCase) || written.Equals("ttp://", StringComparison.OrdinalIgnoreCase) ? "http://" : "https://";

    // "t.me/", "www.example.org/", "facebook.com/": at least one inner dot, then a slash, no white space.
    private static int HostLength(ReadOnlySpan<char> text)
    {
        var dots = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '.') dots++;
            else if (c == '/') return dots > 0 && text[at - 1] != '.' ? at : 0;
            else if (!char.IsAsciiLetterOrDigit(c) && c != '-') return 0;
        }
        return 0;
    }
}
