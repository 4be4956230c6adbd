using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Claimline.Language;
using Claimline.Ledger.Queries;

namespace Claimline.Cli.Formats;

/// <summary>What a ledger answers as JSON, one object a line; null values are left out.</summary>
internal static class LinesOfJson
{
    public static void Write<T>(TextWriter output, T value) => output.WriteLine(JsonSerializer.Serialize(value, typeof(T), Context));

    private static readonly AnswerContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IncludeFields = false,
        Converters = { new Point(), new Span() },
    });

    // GeoJSON's order is the other one; names leave no doubt.
    private sealed class Point : JsonConverter<(double Latitude, double Longitude)>
    {
        public override (double Latitude, double Longitude) Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, (double Latitude, double Longitude) value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteNumber("latitude", value.Latitude);
            writer.WriteNumber("longitude", value.Longitude);
            writer.WriteEndObject();
        }
    }

    private sealed class Span : JsonConverter<TextSpan>
    {
        public override TextSpan Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteNumber("start", value.Start);
            writer.WriteNumber("end", value.End);
            writer.WriteEndObject();
        }
    }
}

/// <summary>Shapes that are written without reflection, so that a run starts fast.</summary>
[JsonSerializable(typeof(ClaimSummary))]
[JsonSerializable(typeof(ClaimPage))]
[JsonSerializable(typeof(SourceTold))]
[JsonSerializable(typeof(SourcePage))]
[JsonSerializable(typeof(EvidenceTold))]
[JsonSerializable(typeof(TimelineTold))]
[JsonSerializable(typeof(StatementTold))]
[JsonSerializable(typeof(PassageFound))]
[JsonSerializable(typeof(PlaceTold))]
[JsonSerializable(typeof(PlacePage))]
[JsonSerializable(typeof(RefusalTold))]
[JsonSerializable(typeof(CopyGroupTold))]
[JsonSerializable(typeof(UnreadTold))]
internal sealed partial class AnswerContext : JsonSerializerContext;
