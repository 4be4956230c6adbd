using System.Text.Json;
using System.Text.Json.Serialization;
using Claimline.Language;

namespace Claimline.Ledger.Kept;

/// <summary>A trace as <c>"rule"</c>, or <c>["rule", "file", line]</c> where a data line stands behind it; null for none.</summary>
internal sealed class TraceConverter : JsonConverter<Trace>
{
    public override bool HandleNull => true;

    public override Trace Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null) return default;
        if (reader.TokenType == JsonTokenType.String) return new Trace(reader.GetString()!);
        reader.Read();
        var rule = reader.GetString()!;
        reader.Read();
        var file = reader.GetString()!;
        reader.Read();
        var line = reader.GetInt32();
        reader.Read();
        return new Trace(rule, new DataLine(string.Intern(file), line));
    }

    public override void Write(Utf8JsonWriter writer, Trace value, JsonSerializerOptions options)
    {
        if (value.Line.File is null)
        {
            writer.WriteStringValue(value.Rule);
            return;
        }
        writer.WriteStartArray();
        writer.WriteStringValue(value.Rule);
        writer.WriteStringValue(value.Line.File);
        writer.WriteNumberValue(value.Line.Number);
        writer.WriteEndArray();
    }
}
