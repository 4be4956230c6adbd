using System.Globalization;

namespace Claimline.Intake.Posts;

/// <summary>Values of a post's parts, as files write them.</summary>
internal static class PostFields
{
    // Seconds since 1970 have ten digits for centuries; more are thousandths.
    private const long LargestSecond = 99_999_999_999;

    /// <summary>A post of a record's parts.</summary>
    /// <param name="part">The words of a part ("text", "time"), or null.</param>
    public static PostRecord Of(Func<string, string?> part) => new()
    {
        Text = part("text") ?? "",
        Channel = Channel(part("channel"), part("url")) ?? "",
        Id = Filled(part("id")),
        Time = Time(part("time")),
        Edited = Time(part("edited")),
        ForwardedFrom = Channel(part("forwarded"), null),
        RepliesTo = Filled(part("reply")),
        Address = Filled(part("url")),
    };

    /// <summary>An instant as ISO 8601 or as seconds or thousandths since 1970; without an offset it is taken as UTC.</summary>
    public static DateTimeOffset? Time(string? written)
    {
        if (Filled(written) is not { } text || text.Length > 40) return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var since) && text.Length >= 9)
            return since <= LargestSecond ? DateTimeOffset.FromUnixTimeSeconds(since) : since <= LargestSecond * 1000 ? DateTimeOffset.FromUnixTimeMilliseconds(since) : null;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;
    }

    /// <summary>"@handle" of a handle, an address or a name that is one; else the name as it is.</summary>
    public static string? Channel(string? written, string? address)
    {
        if (Filled(written) is not { } name) return HandleOf(address) is { } own ? "@" + own : null;
        if (name.StartsWith('@')) return name;
        if (HandleOf(name) is { } handle) return "@" + handle;
        // A name in one word of these letters, where the post's address has it too, is the handle.
        return HandleOf(address) is { } known && string.Equals(known, name, StringComparison.OrdinalIgnoreCase) || (name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_') && name.Length > 3) ? "@" + name : name;
    }

    /// <summary>"rybar" of "https://t.me/rybar/81500".</summary>
    public static string? HandleOf(string? address)
    {
        if (address is null || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) return null;
        var handle = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).SkipWhile(p => p == "s").FirstOrDefault();
        return uri.Host is "t.me" or "telegram.me" or "x.com" or "twitter.com" or "vk.com" && handle is { Length: > 2 } && handle.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? handle : null;
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
