using System.Globalization;
using System.Text.Json;
using Claimline.Language;

namespace Claimline.Ledger.Kept;

/// <summary>What whoever added a document said of it.</summary>
internal sealed record Told(DateOnly? Date, string? Publisher, string? Theatre)
{
    public static Told Of(SourceText source) => new(source.Date, source.Publisher, source.Theatre);

    public static Told Read(JsonElement json)
    {
        var date = Text("date");
        return new Told(date is null ? null : DateOnly.ParseExact(date, "O", CultureInfo.InvariantCulture), Text("publisher"), Text("theatre"));

        string? Text(string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("told");
        if (Date is { } date) json.WriteString("date", date.ToString("O", CultureInfo.InvariantCulture));
        if (Publisher is not null) json.WriteString("publisher", Publisher);
        if (Theatre is not null) json.WriteString("theatre", Theatre);
        json.WriteEndObject();
    }
}
