using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Claimline.Language;

namespace Claimline.Ledger.Kept;

/// <summary>A date as <c>["2025-06", "2025-06-01", "2025-06-30"]</c>, or as one string for a day.</summary>
internal sealed class PartialDateConverter : JsonConverter<PartialDate>
{
    public override PartialDate Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return PartialDate.Day(Day(reader.GetString()!));
        reader.Read();
        var edtf = reader.GetString()!;
        reader.Read();
        var first = Day(reader.GetString()!);
        reader.Read();
        var last = Day(reader.GetString()!);
        reader.Read();
        return new PartialDate(edtf, first, last);
    }

    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options)
    {
        if (value == PartialDate.Day(value.First))
        {
            writer.WriteStringValue(value.Edtf);
            return;
        }
        writer.WriteStartArray();
        writer.WriteStringValue(value.Edtf);
        writer.WriteStringValue(value.First.ToString("O", CultureInfo.InvariantCulture));
        writer.WriteStringValue(value.Last.ToString("O", CultureInfo.InvariantCulture));
        writer.WriteEndArray();
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
