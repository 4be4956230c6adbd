using System.Text;
using System.Text.Json;

namespace Claimline.Intake.Posts;

/// <summary>One JSON object as a post: with columns as a person named them, or as Telegram writes its messages.</summary>
internal static class JsonPost
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <summary>The post; null for an object that is none, as a service message.</summary>
    /// <param name="channel">The channel that the file is of, where it tells.</param>
    public static PostRecord? Read(ReadOnlyMemory<byte> json, PostColumns columns, string? channel)
    {
        using var parsed = JsonDocument.Parse(json, Options);
        var root = parsed.RootElement;
        if (ValueOf(root, "type") is "message" or "service" && root.TryGetProperty("date", out _)) return Message(root, channel);
        var fields = Fields(root);
        var post = PostFields.Of(part => columns.Of(part).Select(name => ValueOf(fields, name)).FirstOrDefault(v => v is not null));
        return post.Channel.Length > 0 ? post : post with { Channel = channel ?? "" };
    }

    /// <summary>Whether an object has the fields of a post, as far as its beginning shows them, and whether that is all of it.</summary>
    /// <param name="textAlone">Whether words alone make one.</param>
    public static (bool Fits, bool IsWhole) Fits(ReadOnlySpan<byte> json, PostColumns columns, bool textAlone)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var reader = new Utf8JsonReader(json, isFinalBlock: false, default);
        var (depth, outer, whole) = (0, "", false);
        string? named = null;
        try
        {
            while (!whole && reader.Read())
            {
                // No text is an object.
                if (named is not null && (reader.TokenType != JsonTokenType.StartObject || !columns.HasText([named]))) names.Add(named);
                named = null;
                if (reader.TokenType == JsonTokenType.StartObject) depth++;
                else if (reader.TokenType == JsonTokenType.EndObject) whole = --depth == 0;
                else if (reader.TokenType == JsonTokenType.PropertyName && depth <= 2)
                {
                    var name = reader.GetString()!;
                    if (depth == 1) outer = name;
                    named = depth == 1 ? name : $"{outer}.{name}";
                }
            }
        }
        catch (Exception reason) when (reason is JsonException or InvalidOperationException)
        {
            // It is judged by what came before the damage.
            whole = true;
        }
        return (textAlone ? columns.HasText(names) : columns.Fit(names), whole);
    }

    // Tools write the names of one service in capitals and small letters as they like.
    private static Dictionary<string, JsonElement> Fields(JsonElement json)
    {
        var fields = new Dictionary<string, JsonElement>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in json.EnumerateObject()) fields.TryAdd(field.Name, field.Value);
        return fields;
    }

    // "user.name": a value within.
    private static string? ValueOf(Dictionary<string, JsonElement> fields, string name)
    {
        if (fields.TryGetValue(name, out var value)) return Words(value);
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && fields.TryGetValue(name[..dot], out var inner) && inner.ValueKind == JsonValueKind.Object ? ValueOf(Fields(inner), name[(dot + 1)..]) : null;
    }

    private static string? ValueOf(JsonElement json, string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? Words(value) : null;

    private static string? Words(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array => string.Concat(value.EnumerateArray().Select(v => v.ValueKind == JsonValueKind.Object ? ValueOf(v, "text") : Words(v))),
        JsonValueKind.Object => ValueOf(value, "username") ?? ValueOf(value, "name") ?? ValueOf(value, "title"),
        _ => null,
    };

    private static PostRecord? Message(JsonElement json, string? channel)
    {
        if (ValueOf(json, "type") == "service") return null;
        var text = new StringBuilder();
        var links = new List<string>();
        if (json.TryGetProperty("text", out var written)) Text(written, text, links);
        if (text.Length == 0) return null;
        var time = Instant(json, "date");
        return new PostRecord
        {
            Text = text.ToString(),
            Channel = PostFields.Channel(ValueOf(json, "from") ?? channel, null) ?? "",
            Id = ValueOf(json, "id"),
            Time = time,
            NoTime = time is null ? ValueOf(json, "date") : null,
            Edited = Instant(json, "edited"),
            ForwardedFrom = ValueOf(json, "forwarded_from"),
            RepliesTo = ValueOf(json, "reply_to_message_id"),
            Links = links,
        };
    }

    // Plain words, or a list of them and of what is marked up: links, names, bold.
    private static void Text(JsonElement written, StringBuilder text, List<string> links)
    {
        if (written.ValueKind == JsonValueKind.String) text.Append(written.GetString());
        else if (written.ValueKind == JsonValueKind.Array)
        {
            foreach (var part in written.EnumerateArray())
            {
                if (part.ValueKind != JsonValueKind.Object)
                {
                    Text(part, text, links);
                    continue;
                }
                text.Append(ValueOf(part, "text"));
                if (ValueOf(part, "href") is { } address) links.Add(address);
                else if (ValueOf(part, "type") == "link" && ValueOf(part, "text") is { } shown) links.Add(shown);
            }
        }
    }

    // The local time has no offset, the other is in UTC: together they tell the day where it was written.
    private static DateTimeOffset? Instant(JsonElement json, string name)
    {
        var exact = PostFields.Time(ValueOf(json, name + "_unixtime"));
        if (PostFields.Time(ValueOf(json, name)) is not { } local) return exact;
        return exact is { } utc && local - utc is var offset && Math.Abs(offset.TotalHours) <= 14 && offset.Ticks % TimeSpan.TicksPerMinute == 0 ? utc.ToOffset(offset) : exact ?? local;
    }
}
