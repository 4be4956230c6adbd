using System.Buffers;

namespace Claimline.Language.Names;

/// <summary>Handles of channels, in small letters, as links and people write them.</summary>
public static class ChannelHandle
{
    private static readonly string[] Hosts = ["t.me/", "telegram.me/", "twitter.com/", "x.com/", "vk.com/"];

    private static readonly SearchValues<char> AfterHandle = SearchValues.Create("/?#,; ");

    // Paths of those hosts that are no channel.
    private static readonly string[] NoHandles = ["c", "s", "i", "joinchat", "share", "wall", "video", "search", "home", "hashtag"];

    /// <summary>"rybar" of "@rybar" and of a link to it; null for what names no channel.</summary>
    public static string? Of(string given)
    {
        ArgumentNullException.ThrowIfNull(given);
        return OfLink(given is ['@', ..] ? $"{Hosts[0]}{given[1..]}" : given);
    }

    /// <summary>"rybar" of "https://t.me/rybar/38978"; null for other links.</summary>
    public static string? OfLink(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        foreach (var host in Hosts)
        {
            var at = url.IndexOf(host, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || (at > 0 && url[at - 1] is not ('/' or '.'))) continue;
            var rest = url[(at + host.Length)..];
            if (rest.StartsWith("s/", StringComparison.Ordinal)) rest = rest[2..];
            var end = rest.AsSpan().IndexOfAny(AfterHandle);
            var handle = (end < 0 ? rest : rest[..end]).ToLowerInvariant();
            if (handle.Length > 2 && !NoHandles.Contains(handle, StringComparer.Ordinal) && handle.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')) return handle;
        }
        return null;
    }
}
