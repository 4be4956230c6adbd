using Claimline.Language;
using Claimline.Language.Data;
using Claimline.Language.Names;

namespace Claimline.Ledger.Sources;

/// <summary>Channels by the handles of their links, from the outlets of every theatre.</summary>
internal sealed class Outlets
{
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
    public Channel? Of(string url) => ChannelHandle.OfLink(url) is { } handle ? ByHandle(handle) : null;

    /// <summary>The channel that a person names by its link, as "@name", or as the key it has.</summary>
    public string? KeyOf(string given) => ChannelHandle.Of(given) is { } handle ? ByHandle(handle).Key : null;

    private Channel ByHandle(string handle) => byHandle.GetValueOrDefault(handle) ?? new Channel($"@{handle}", $"@{handle}", null, null, null);

    /// <summary>A channel; of one that no outlet of the data has, only its handle is known.</summary>
    /// <param name="Side">As the data tell it: a party's id, a country's code, or "none".</param>
    public sealed record Channel(string Key, string Name, string? Kind, string? Side, string? SpeaksFor);
}
