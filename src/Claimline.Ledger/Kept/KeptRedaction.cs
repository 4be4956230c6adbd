using System.Text.Json;
using Claimline.Language;

namespace Claimline.Ledger.Kept;

/// <summary>Which content goes.</summary>
/// <param name="Entries">The entries whose content goes.</param>
/// <param name="Sha256">Of a document that goes whole; null where a copy with spans blacked out stays, for the hash would tell what they held.</param>
/// <param name="Mask">The spans blacked out.</param>
/// <param name="Length">UTF-16 code units of the text that spans were blacked out of.</param>
/// <param name="Masked">SHA-256 of the text with the spans blacked out.</param>
internal sealed record KeptRedaction(IReadOnlyList<long> Entries, string? Sha256, IReadOnlyList<TextSpan> Mask, int Length, string? Masked)
{
    public static KeptRedaction Read(JsonElement json) => new(
        [.. json.GetProperty("entries").EnumerateArray().Select(e => e.GetInt64())],
        json.TryGetProperty("sha256", out var sha256) ? sha256.GetString() : null,
        [.. json.GetProperty("mask").EnumerateArray().Select(s => new TextSpan(s[0].GetInt32(), s[1].GetInt32()))],
        json.GetProperty("length").GetInt32(),
        json.TryGetProperty("masked", out var masked) ? masked.GetString() : null);

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("redaction");
        json.WriteStartArray("entries");
        foreach (var entry in Entries) json.WriteNumberValue(entry);
        json.WriteEndArray();
        if (Sha256 is not null) json.WriteString("sha256", Sha256);
        json.WriteStartArray("mask");
        foreach (var span in Mask)
        {
            json.WriteStartArray();
            json.WriteNumberValue(span.Start);
            json.WriteNumberValue(span.End);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteNumber("length", Length);
        if (Masked is not null) json.WriteString("masked", Masked);
        json.WriteEndObject();
    }
}
