using System.Buffers;
using System.Text;

namespace Claimline.Language.Blocks;

/// <summary>Reads the web addresses of an endnote: dots spelled out ("dot", "[dot]", "(dot)") become dots again, what a page cut off with "..." stays cut off.</summary>
internal static class WebAddresses
{
    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \t\r\n\u00A0;,\"“<");

    private static readonly SearchValues<char> PathEnds = SearchValues.Create(" \t\r\n\f\v\u0085\u00A0\u2028\u2029;\"<>“”|\\^`");

    private const int LongestHost = 120, Longest = 4096;

    public static void Read(string text, TextSpan range, ICollection<string> into)
    {
        var limit = range.End;
        for (var at = range.Start; at < limit;)
        {
            var rest = text.AsSpan(at, limit - at);
            var scheme = WebAddress.SchemeLength(rest);
            if (scheme > 0 || (WebAddress.StartsAt(text, at, limit) && !IsRemains(text, range.Start, at)))
            {
                at = scheme > 0 && Plain(text, at, scheme, limit, into) is var plain and > 0 ? plain : One(text, at, scheme, limit, into);
                continue;
            }
            // on to the next word, or to a scheme inside this one
            var word = rest.IndexOfAny(WordEnds);
            var inner = word == 0 ? -1 : rest[1..(word < 0 ? rest.Length : word)].IndexOf("http", StringComparison.OrdinalIgnoreCase);
            at = inner >= 0 ? at + 1 + inner : word < 0 ? limit : at + word + 1;
        }
    }

    // An address as it should be: nothing to undo, so that its characters are taken at once. 0 where it is not so.
    private static int Plain(string text, int start, int scheme, int limit, ICollection<string> into)
    {
        if (text.AsSpan(start, scheme) is not ("https://" or "http://")) return 0;
        var host = start + scheme;
        var path = host;
        while (path < limit && (char.IsAsciiLetterOrDigit(text[path]) || text[path] is '.' or '-')) path++;
        if (path - host is < 4 or > LongestHost || path == limit || text[path] != '/') return 0;
        var name = text.AsSpan(host, path - host);
        if (name.IndexOf('.') <= 0 || name.Contains("dot", StringComparison.Ordinal) || name.Contains("..", StringComparison.Ordinal)) return 0;
        var at = EndOf(text, path, limit);
        if (at - start > Longest) return 0;
        var last = text[at - 1];
        // What is escaped or punctuated at the end is trimmed the long way.
        if (!(char.IsAsciiLetterOrDigit(last) || last is '/' or '=' or '-' or '_') || name.Length + at - path > 6 && text.AsSpan(at - 6, 6).Contains('%')) return 0;
        into.Add(text[start..at]);
        return at;
    }

    // Reads the address that starts here; gives the end of what was read.
    private static int One(string text, int start, int scheme, int limit, ICollection<string> into)
    {
        var address = new StringBuilder();
        if (scheme > 0) address.Append(WebAddress.Scheme(text.AsSpan(start, scheme)));
        var host = address.Length;
        var at = start + scheme;
        if (scheme > 0 && at < limit && text[at] == ' ') at++;
        at = Host(text, at, limit, address);
        // A host that was cut off ("https://twit...") leads nowhere.
        if (!IsHost(address, host)) return Math.Max(at, start + 1);
        var path = at;
        at = EndOf(text, path, limit);
        address.Append(text, path, Math.Min(at - path, Longest));
        Trim(address);
        if (address.Length > host) into.Add(address.ToString());
        return at;
    }

    private static int Host(string text, int at, int limit, StringBuilder address)
    {
        var start = address.Length;
        var stop = Math.Min(limit, at + LongestHost);
        while (at < stop)
        {
            var c = text[at];
            if (c == '.' && at + 1 < stop && text[at + 1] == '.')
            {
                address.Length = start;
                break;
            }
            if (c is 'h' && address.Length > start && WebAddress.SchemeLength(text.AsSpan(at, Math.Min(limit - at, 10))) > 0) break;
            if (char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or '@' || (c == ':' && at + 1 < stop && char.IsAsciiDigit(text[at + 1])))
            {
                if (c == '.' && address.Length > start && address[^1] == '.')
                {
                    at++;
                    continue;
                }
                address.Append(c);
                at++;
            }
            else if (DotEnd(text, at, stop) is var dot and > 0)
            {
                if (address.Length > start && address[^1] != '.') address.Append('.');
                at = dot;
            }
            else if (c == ' ' && at + 1 < stop && char.IsAsciiLetterLower(text[at + 1]) && EndsIn(address, "dot"))
            {
                // "zonadot media"
                address.Length -= 3;
                if (address[^1] != '.') address.Append('.');
                at++;
            }
            else
            {
                break;
            }
        }
        Unglue(address, start);
        return at;
    }

    private static bool IsHost(StringBuilder address, int start)
    {
        for (var at = start + 1; at < address.Length - 1; at++)
        {
            if (address[at] == '.') return address[start] != '.';
        }
        return false;
    }

    // "tassdotru", "vk.dotcom": the last part of a host is no such word.
    private static void Unglue(StringBuilder address, int start)
    {
        var last = address.Length;
        while (last > start && address[last - 1] != '.') last--;
        for (var at = last; at + 3 < address.Length; at++)
        {
            if (address[at] != 'd' || address[at + 1] != 'o' || address[at + 2] != 't' || address.Length - at - 3 is not (2 or 3)) continue;
            address.Remove(at, 3);
            if (at > last) address.Insert(at, '.');
            return;
        }
    }

    /// <summary>The end of a spelled-out dot with the white space around it: " dot ", "(dot)", " [dot] ", " dotme"; 0 where none stands here.</summary>
    private static int DotEnd(string text, int at, int limit)
    {
        var start = at;
        while (at < limit && text[at] is ' ' or '\u00A0') at++;
        var spaced = at > start;
        var bracketed = at < limit && text[at] is '(' or '[' or '{';
        if (bracketed) at++;
        if (at + 3 > limit) return 0;
        if (bracketed && text[at] == '.' && text[at + 1] is ')' or ']' or '}') return at + 2;
        if (!text.AsSpan(at, 3).Equals("dot", StringComparison.OrdinalIgnoreCase)) return 0;
        at += 3;
        if (bracketed)
        {
            if (at == limit || text[at] is not (')' or ']' or '}')) return 0;
            at++;
        }
        else if (!spaced)
        {
            return 0;
        }
        while (at < limit && text[at] is ' ' or '\u00A0' or '`') at++;
        return at < limit && (char.IsLetterOrDigit(text[at]) || text[at] == '.') ? at : 0;
    }

    private static int EndOf(string text, int start, int limit)
    {
        for (var at = start; at < limit;)
        {
            var found = text.AsSpan(at, limit - at).IndexOfAny(PathEnds);
            var end = found < 0 ? limit : at + found;
            // Two addresses may stand with nothing between them; but an archive's address holds another after a slash.
            for (var next = at; next < end;)
            {
                var inner = text.AsSpan(next, end - next).IndexOf("http", StringComparison.OrdinalIgnoreCase);
                if (inner < 0) break;
                next += inner;
                if (next > start && text[next - 1] is not ('/' or '=') && WebAddress.SchemeLength(text.AsSpan(next, Math.Min(limit - next, 10))) > 0) return next;
                next += 4;
            }
            if (end == limit || text[end] != ';') return end;
            if (end + 1 == limit || char.IsWhiteSpace(text[end + 1]) || text[end + 1] is '.' or '[' || WebAddress.SchemeLength(text.AsSpan(end + 1, Math.Min(limit - end - 1, 10))) > 0) return end;
            at = end + 1;
        }
        return limit;
    }

    private static void Trim(StringBuilder address)
    {
        while (address.Length > 0)
        {
            if (EndsIn(address, "%20")) address.Length -= 3;
            else if (EndsIn(address, "%C2%A0")) address.Length -= 6;
            else if (address[^1] is '.' or ',' or ';' or ':' or '…' or ']' or '}' or '\'' or '’' or '*' || (address[^1] == ')' && Count(address, ')') > Count(address, '('))) address.Length--;
            else break;
        }
    }

    // After "..." the start of an address was cut off: "https://twit... dot media/news" leaves "media/news".
    private static bool IsRemains(string text, int start, int at)
    {
        var before = text.AsSpan(start, at - start).TrimEnd();
        return before.EndsWith("dot", StringComparison.OrdinalIgnoreCase);
    }

    private static bool EndsIn(StringBuilder address, string end)
    {
        if (address.Length <= end.Length) return false;
        for (var i = 0; i < end.Length; i++)
        {
            if (address[address.Length - end.Length + i] != end[i]) return false;
        }
        return true;
    }

    private static int Count(StringBuilder address, char sought)
    {
        var count = 0;
        foreach (var chunk in address.GetChunks()) count += chunk.Span.Count(sought);
        return count;
    }
}
