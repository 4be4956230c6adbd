using System.Text.Json;
using Claimline.Ledger.Sources;
using Claimline.Ledger.Store;

namespace Claimline.Ledger.Kept;

/// <summary>A ruling on sources as the log keeps it: one object, told apart by its properties.</summary>
internal static class KeptSourceRuling
{
    public static SourceRuling Read(JsonElement json)
    {
        string Text(string name) => json.GetProperty(name).GetString()!;
        DateOnly? Day(string name) => json.TryGetProperty(name, out var value) ? Days.Parse(value.GetString()) : null;
        if (json.TryGetProperty("undo", out var number)) return new SourceRuling.Undone(number.GetInt64());
        if (json.TryGetProperty("into", out var into)) return new SourceRuling.Merged(Text("source"), into.GetString()!);
        if (json.TryGetProperty("alias", out var alias)) return new SourceRuling.Alias(Text("source"), alias.GetString()!);
        return new SourceRuling.Told(Text("source"), [.. json.GetProperty("facts").EnumerateObject().SelectMany(f => f.Value.EnumerateArray().Select(v => new SourceFact(Enum.Parse<SourceField>(f.Name, ignoreCase: true), v.GetString()!)))],
            Day("from"), Day("until"), json.TryGetProperty("new", out _));
    }

    /// <summary>Writes the object's properties.</summary>
    public static void Write(Utf8JsonWriter json, SourceRuling ruling)
    {
        switch (ruling)
        {
            case SourceRuling.Undone(var number):
                json.WriteNumber("undo", number);
                break;
            case SourceRuling.Merged(var source, var into):
                json.WriteString("source", source);
                json.WriteString("into", into);
                break;
            case SourceRuling.Alias(var source, var name):
                json.WriteString("source", source);
                json.WriteString("alias", name);
                break;
            case SourceRuling.Told told:
                Write(json, told);
                break;
        }
    }

    private static void Write(Utf8JsonWriter json, SourceRuling.Told told)
    {
        json.WriteString("source", told.Source);
        if (told.IsNew) json.WriteBoolean("new", true);
        if (told.From is { } from) json.WriteString("from", Days.Text(from));
        if (told.Until is { } until) json.WriteString("until", Days.Text(until));
        json.WriteStartObject("facts");
        foreach (var field in told.Facts.GroupBy(f => f.Field))
        {
            json.WriteStartArray(JsonNamingPolicy.CamelCase.ConvertName(field.Key.ToString()));
            foreach (var fact in field) json.WriteStringValue(fact.Value);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }
}
