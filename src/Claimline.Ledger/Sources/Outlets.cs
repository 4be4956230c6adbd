using System.Buffers;
using Claimline.Language;
using Claimline.Language.Data;

namespace Claimline.Ledger.Sources;

/// <summary>Channels by the handles of their links, from the outlets of every theatre.</summary>
internal sealed class Outlets
{
    private static readonly string[] Hosts = ["t.me/", "telegram.me/", "twitter.com/", "x.com/", "vk.com/"];

    private static readonly SearchValues<char> AfterHandle = SearchValues.Create("/?#,; ");

    // Paths of those hosts that are no channel.
    private static readonly string[] NoHandles = ["c", "s", "i", "joinchat", "share", "wall", "video", "search", "home", "hashtag"];

    private readonly Dictionary<string, Channel> byHandle = new(StringComparer.Ordinal);

    private Outlets()
    {
    }

    public static Outlets Load(DataFiles files, ICollection<Problem> problems)
    {
        var outlets = new Outlets();
        var speaksFor = Table.Read(files, "language/en/source-kinds.tsv", problems, "kind", "speaks-for").Rows.ToLookup(r => r["kind"], r => r["speaks-for"]);
        foreach (var path in files.Paths.Where(p => p.EndsWith("/outlets.tsv", StringComparison.Ordinal)))
        {
            foreach (var row in Table.Read(files, path, problems, "id", "name", "handles", "side", "kind", "speaks-for").Rows)
            {
                foreach (var handle in row.List("handles"))
                    outlets.byHandle.TryAdd(handle.ToLowerInvariant(), new Channel(row["id"] ?? handle, row["name"] ?? handle, row["kind"], row["side"], row["speaks-for"] ?? speaksFor[row["kind"]].FirstOrDefault()));
            }
        }
        return outlets;
    }

    /// <summary>The channel that a link names: the outlet where the handle is known, else "@handle"; null for other links.</summary>
    public Channel? Of(string url)
    {
        if (HandleOf(url) is not { } handle) return null;
        return byHandle.GetValueOrDefault(handle) ?? new Channel($"@{handle}", $"@{handle}", null, null, null);
    }

    /// <summary>The channel that a person names by its link, as "@name", or as the key it has.</summary>
    public string? KeyOf(string given) =>
        Of(given) is { } linked ? linked.Key : given is ['@', ..] && Of($"{Hosts[0]}{given[1..]}") is { } named ? named.Key : null;

    /// <summary>"rybar" of "https://t.me/rybar/38978".</summary>
    public static string? HandleOf(string url)
    {
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

    /// <summary>A channel; of one that no outlet of the data has, only its handle is known.</summary>
    /// <param name="Side">As the data tell it: a party's id, a country's code, or "none".</param>
    public sealed record Channel(string Key, string Name, string? Kind, string? Side, string? SpeaksFor);
}
