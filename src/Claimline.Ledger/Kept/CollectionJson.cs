using System.Text.Json;
using Claimline.Language;

namespace Claimline.Ledger.Kept;

/// <summary>How a document came to hand, as the log keeps it.</summary>
internal static class CollectionJson
{
    public static void Write(Utf8JsonWriter json, Collection collection)
    {
        json.WriteStartObject("collected");
        if (collection.By is not null) json.WriteString("by", collection.By);
        json.WriteString("how", collection.How);
        if (collection.From is not null) json.WriteString("from", collection.From);
        if (collection.Headers.Count > 0)
        {
            json.WriteStartArray("headers");
            foreach (var header in collection.Headers) json.WriteStringValue(header);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    public static Collection Read(JsonElement json) => new()
    {
        By = Text(json, "by"),
        How = Text(json, "how") ?? "",
        From = Text(json, "from"),
        Headers = json.TryGetProperty("headers", out var headers) ? [.. headers.EnumerateArray().Select(static h => h.GetString()!)] : [],
    };

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
