using System.Globalization;
using System.Text.Json;
using Claimline.Ledger.Linking;

namespace Claimline.Publish.Formats;

/// <summary>A claim with every link kept: its statements, their sources, documents and characters.</summary>
internal static class ClaimJson
{
    public static void Write(Utf8JsonWriter json, PublishedClaim claim)
    {
        json.WriteStartObject();
        Properties(json, claim);
        json.WriteStartArray("statements");
        foreach (var voice in claim.Voices) Write(json, voice);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Properties(Utf8JsonWriter json, PublishedClaim claim)
    {
        json.WriteString("id", claim.Id);
        json.WriteString("label", ShownText.Of(claim.Label));
        json.WriteString("kind", claim.Kind);
        if (claim.Party is not null) json.WriteString("party", claim.Party);
        json.WriteString("day", Day(claim.Day));
        json.WriteString("headline", claim.Headline);
        json.WriteString("basis", claim.Basis);
        json.WriteString("contest", claim.Contest);
        json.WriteString("currency", claim.Currency);
        if (claim.Ended is { } ended) json.WriteString("ended", Day(ended));
        if (claim.Before is not null) json.WriteString("before", claim.Before);
        if (claim.Axis is not null) json.WriteString("axis", claim.Axis);
        Texts(json, "places", claim.Places.Select(ShownText.Of));
        if (claim.Point is { } point)
        {
            json.WriteNumber("latitude", point.Latitude);
            json.WriteNumber("longitude", point.Longitude);
        }
        json.WriteString("exactness", claim.Exactness);
        json.WriteNumber("rank", claim.Points);
        Texts(json, "reasons", claim.Reasons);
        Texts(json, "why", claim.Why.Select(ShownText.Of));
        json.WriteStartArray("numbers");
        foreach (var number in claim.Numbers)
        {
            json.WriteStartObject();
            json.WriteString("words", ShownText.Of(number.Words));
            if (number.Min is { } min) json.WriteNumber("min", min);
            if (number.Max is { } max) json.WriteNumber("max", max);
            json.WriteBoolean("approximate", number.Approximate);
            json.WriteString("unit", number.Unit);
            if (number.Item is { } item) json.WriteString("item", ShownText.Of(item));
            if (number.Phase is { } phase) json.WriteString("phase", phase.ToString().ToLowerInvariant());
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>"3f2a.../s3": the document's SHA-256 and the statement in its reading.</summary>
    public static string Id(StatementKey statement) => $"{statement.Document}/{statement.Id}";

    public static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, PublishedVoice voice)
    {
        json.WriteStartObject();
        json.WriteString("id", Id(voice.Statement));
        json.WriteString("document", voice.Statement.Document);
        json.WriteString("role", voice.Role);
        json.WriteString("source", ShownText.Of(voice.Source));
        if (voice.SourceKind is not null) json.WriteString("sourceKind", voice.SourceKind);
        if (voice.Party is not null) json.WriteString("party", voice.Party);
        Texts(json, "via", voice.Via.Select(ShownText.Of));
        json.WriteString("stance", voice.Stance);
        json.WriteString("polarity", voice.Negative ? "negative" : "positive");
        if (voice.Said is not null) json.WriteString("said", voice.Said);
        json.WriteString("published", Day(voice.Published));
        if (voice.Publisher is not null) json.WriteString("publisher", ShownText.Of(voice.Publisher));
        if (voice.Span is { } span)
        {
            json.WriteNumber("start", span.Start);
            json.WriteNumber("end", span.End);
        }
        if (voice.Words is not null) json.WriteString("words", ShownText.Of(voice.Words));
        Texts(json, "addresses", voice.Urls.Where(NoteText.IsSafe));
        if (voice.Evidence is not null) json.WriteString("evidence", voice.Evidence);
        json.WriteStartArray("notes");
        foreach (var note in voice.Notes) json.WriteNumberValue(note);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
