using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Claimline.Intake.Posts;

/// <summary>Values of a post's parts, as files write them.</summary>
internal static partial class PostFields
{
    // First parts of addresses that are no handles.
    private static readonly FrozenSet<string> Pages = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "addlist", "addstickers", "boost", "contact", "explore", "feed", "hashtag", "home", "intent", "invoice", "joinchat", "login", "messages", "notifications", "photo", "proxy", "search", "settings", "share", "socks", "video", "wall");

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d([Tt ]\d\d:\d\d(:\d\d([.,]\d+)?)?[ ]?([Zz]|[+-]\d\d(:?\d\d)?)?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Iso { get; }

    // Seconds since 1970 have ten digits, their thousandths thirteen; before 1973 nobody posted.
    [GeneratedRegex(@"^(?<seconds>\d{9,10})(\.\d+)?$|^(?<thousandths>\d{12,13})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Since1970 { get; }

    /// <summary>A post of a record's parts.</summary>
    /// <param name="part">The words of a part ("text", "time"), or null.</param>
    public static PostRecord Of(Func<string, string?> part)
    {
        var written = Filled(part("time"));
        var time = Time(written);
        return new PostRecord
        {
            Text = part("text") ?? "",
            Channel = Handle(part("handle")) ?? Channel(part("channel"), part("url")) ?? "",
            Id = Filled(part("id")),
            Time = time,
            NoTime = time is null ? written : null,
            Edited = Time(part("edited")),
            ForwardedFrom = Channel(part("forwarded"), null),
            RepliesTo = Filled(part("reply")),
            Address = Filled(part("url")),
        };
    }

    /// <summary>An instant as ISO 8601 or as seconds or thousandths since 1970; without an offset it is taken as UTC. Null for all others: of "02/07" nobody knows the month.</summary>
    public static DateTimeOffset? Time(string? written)
    {
        if (Filled(written) is not { Length: <= 40 } text) return null;
        if (Since1970.Match(text) is { Success: true, Groups: var groups })
        {
            var seconds = groups["seconds"];
            return seconds.Success ? DateTimeOffset.FromUnixTimeSeconds(long.Parse(seconds.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)) : DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture));
        }
        return Iso.IsMatch(text) && DateTimeOffset.TryParse(text.Replace(',', '.'), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;
    }

    /// <summary>"@handle" of a handle, of an address or of a name that the address has as its handle; else the name as it is.</summary>
    public static string? Channel(string? written, string? address)
    {
        var own = HandleOf(address);
        if (Filled(written) is not { } name) return own is null ? null : "@" + own;
        if (name.StartsWith('@')) return name;
        return HandleOf(name) is { } handle ? "@" + handle : string.Equals(own, name, StringComparison.OrdinalIgnoreCase) ? "@" + own : name;
    }

    /// <summary>"rybar" of "https://t.me/rybar/81500".</summary>
    public static string? HandleOf(string? address)
    {
        if (address is null || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) return null;
        var handle = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).SkipWhile(p => p == "s").FirstOrDefault();
        if (handle is not { Length: > 2 } || !IsHandle(handle) || Pages.Contains(handle.TrimEnd("0123456789_".ToCharArray()))) return null;
        return uri.Host is "t.me" or "telegram.me" or "x.com" or "twitter.com" or "vk.com" ? handle : null;
    }

    // What a file names a handle is one, with its sign or without.
    private static string? Handle(string? written) => Filled(written)?.TrimStart('@') is { Length: > 0 } handle && IsHandle(handle) ? "@" + handle : Channel(written, null);

    private static bool IsHandle(string name) => name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
