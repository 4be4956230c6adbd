namespace Claimline.Intake.Posts;

/// <summary>Under which names a table or a JSON file holds the parts of a post.</summary>
public sealed class PostColumns
{
    // What services and tools call them; the first that a file has counts.
    private static readonly Dictionary<string, string[]> Usual = new(StringComparer.Ordinal)
    {
        ["text"] = ["text", "message", "body", "content", "full_text", "post"],
        ["time"] = ["time", "date", "datetime", "timestamp", "created_at", "published", "published_at"],
        ["channel"] = ["channel", "account", "author", "user", "source", "chat"],
        ["handle"] = ["handle", "username", "screen_name"],
        ["id"] = ["id", "message_id", "post_id", "id_str"],
        ["forwarded"] = ["forwarded_from", "forward_from", "forwarded", "fwd_from"],
        ["reply"] = ["reply_to", "reply_to_message_id", "in_reply_to", "in_reply_to_status_id"],
        ["edited"] = ["edited", "edit_date", "edited_at", "updated_at"],
        ["url"] = ["url", "link", "permalink", "address"],
    };

    private readonly Dictionary<string, string[]> names;

    private PostColumns(Dictionary<string, string[]> names) => this.names = names;

    public static PostColumns Default { get; } = new(Usual);

    /// <summary>The parts that can be named.</summary>
    public static IEnumerable<string> Parts => Usual.Keys;

    /// <summary>Reads "text=body,channel=user.name": parts and the columns that hold them; parts that are not named keep their usual names.</summary>
    /// <returns>Null and the part that is none where the map names one.</returns>
    public static PostColumns? Parse(string map, out string? unknown)
    {
        ArgumentNullException.ThrowIfNull(map);
        unknown = null;
        var names = new Dictionary<string, string[]>(Usual, StringComparer.Ordinal);
        foreach (var pair in map.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0 || at == pair.Length - 1 || !Usual.ContainsKey(pair[..at]))
            {
                unknown = pair;
                return null;
            }
            names[pair[..at]] = [pair[(at + 1)..]];
        }
        return new PostColumns(names);
    }

    /// <summary>The names that a part may have, the likeliest first.</summary>
    internal string[] Of(string part) => names[part];

    /// <summary>Whether a header names a text and something else of a post, so that the table holds posts; a person who named the column of the text need name no other.</summary>
    internal bool Fit(IReadOnlyCollection<string> header) => HasText(header) && (names["text"] != Usual["text"] || names.Keys.Any(p => p != "text" && Has(header, p)));

    internal bool HasText(IReadOnlyCollection<string> header) => Has(header, "text");

    private bool Has(IReadOnlyCollection<string> header, string part) => Of(part).Any(n => header.Contains(n, StringComparer.OrdinalIgnoreCase));
}
