using System.Text;
using System.Text.Json;

namespace Claimline.Intake.Posts;

/// <summary>One JSON object as a post: with columns as a person named them, or as Telegram writes its messages.</summary>
internal static class JsonPost
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <summary>The post; null for an object that is none, as a service message.</summary>
    /// <param name="isMessage">Whether it stands in an export of Telegram's.</param>
    /// <param name="channel">The channel that the file is of, where it tells.</param>
    public static PostRecord? Read(ReadOnlyMemory<byte> json, PostColumns columns, bool isMessage, string? channel)
    {
        using var parsed = JsonDocument.Parse(json, Options);
        var root = parsed.RootElement;
        if (root.ValueKind != JsonValueKind.Object) return null;
        return isMessage ? Message(root, channel) : PostFields.Of(part => columns.Of(part).Select(name => ValueOf(root, name)).FirstOrDefault(v => v is not null));
    }

    /// <summary>The names in the first object of JSON lines or of a list, as far as the beginning of a file shows them, "user.name" of one within; null where it is no JSON.</summary>
    public static IReadOnlyList<string>? Names(ReadOnlySpan<byte> head)
    {
        var names = new List<string>();
        var reader = new Utf8JsonReader(head.StartsWith("\uFEFF"u8) ? head[3..] : head, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { AllowMultipleValues = true }));
        var (depth, outer) = (0, "");
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.StartObject) depth++;
                else if (reader.TokenType == JsonTokenType.EndObject && --depth == 0) break;
                else if (reader.TokenType == JsonTokenType.PropertyName && depth <= 2)
                {
                    var name = reader.GetString()!;
                    if (depth == 1) outer = name;
                    names.Add(depth == 1 ? name : $"{outer}.{name}");
                }
            }
        }
        catch (Exception reason) when (reason is JsonException or InvalidOperationException)
        {
            return null;
        }
        return names;
    }

    // "user.name": a value within.
    private static string? ValueOf(JsonElement json, string name)
    {
        if (json.ValueKind != JsonValueKind.Object) return null;
        if (json.TryGetProperty(name, out var value)) return Words(value);
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && json.TryGetProperty(name[..dot], out var inner) ? ValueOf(inner, name[(dot + 1)..]) : null;
    }

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
        if (ValueOf(json, "type") is { } type && type != "message") return null;
        var text = new StringBuilder();
        var links = new List<string>();
        if (json.TryGetProperty("text", out var written)) Text(written, text, links);
        if (text.Length == 0) return null;
        return new PostRecord
        {
            Text = text.ToString(),
            Channel = PostFields.Channel(ValueOf(json, "from") ?? channel, null) ?? "",
            Id = ValueOf(json, "id"),
            Time = Instant(json, "date"),
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
