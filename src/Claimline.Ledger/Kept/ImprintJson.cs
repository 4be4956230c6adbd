using System.Globalization;
using System.Text.Json;
using Claimline.Language;

namespace Claimline.Ledger.Kept;

/// <summary>What a file's own data said of a document, as the log keeps it.</summary>
internal static class ImprintJson
{
    public static void Write(Utf8JsonWriter json, Imprint imprint)
    {
        json.WriteStartObject("imprint");
        Text(json, "title", imprint.Title);
        Text(json, "publisher", imprint.Publisher);
        Time(json, "published", imprint.Published);
        Text(json, "authors", imprint.Authors);
        Text(json, "address", imprint.Address);
        if (imprint.Post is { } post)
        {
            json.WriteStartObject("post");
            json.WriteString("channel", post.Channel);
            Text(json, "id", post.Id);
            Text(json, "forwardedFrom", post.ForwardedFrom);
            Text(json, "repliesTo", post.RepliesTo);
            Time(json, "edited", post.Edited);
            if (post.Links.Count > 0)
            {
                json.WriteStartArray("links");
                foreach (var link in post.Links) json.WriteStringValue(link);
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    public static Imprint Read(JsonElement json) => new()
    {
        Title = Text(json, "title"),
        Publisher = Text(json, "publisher"),
        Published = Time(json, "published"),
        Authors = Text(json, "authors"),
        Address = Text(json, "address"),
        Post = json.TryGetProperty("post", out var post) ? ReadPost(post) : null,
    };

    private static Post ReadPost(JsonElement json) => new()
    {
        Channel = Text(json, "channel") ?? "",
        Id = Text(json, "id"),
        ForwardedFrom = Text(json, "forwardedFrom"),
        RepliesTo = Text(json, "repliesTo"),
        Edited = Time(json, "edited"),
        Links = json.TryGetProperty("links", out var links) ? [.. links.EnumerateArray().Select(l => l.GetString()!)] : [],
    };

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null) json.WriteString(name, text);
    }

    private static void Time(Utf8JsonWriter json, string name, DateTimeOffset? time) => Text(json, name, time?.ToString("O", CultureInfo.InvariantCulture));

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static DateTimeOffset? Time(JsonElement json, string name) => Text(json, name) is { } time ? DateTimeOffset.ParseExact(time, "O", CultureInfo.InvariantCulture) : null;
}
