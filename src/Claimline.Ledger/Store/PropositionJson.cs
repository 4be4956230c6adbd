using System.Text.Json;
using Claimline.Ledger.Linking;

namespace Claimline.Ledger.Store;

/// <summary>A proposition as an array, without its block, which has a column: short, because every bearing holds one or two.</summary>
internal static class PropositionJson
{
    public static void Write(Utf8JsonWriter json, Proposition p)
    {
        json.WriteStartArray();
        json.WriteStringValue(p.Kind);
        json.WriteStringValue(p.Family);
        json.WriteStringValue(p.Asserts);
        json.WriteStringValue(p.Holder);
        json.WriteStringValue(p.ActorParty);
        json.WriteStringValue(p.Actor);
        json.WriteStringValue(p.Owner);
        json.WriteNumberValue((p.Civilian ? 1 : 0) | (p.IsThing ? 2 : 0) | (p.ObjectVague ? 4 : 0) | (p.Negative ? 8 : 0) | (p.IsForecast ? 16 : 0) | ((int)p.Extent << 5));
        json.WriteStartArray();
        foreach (var place in p.Places)
        {
            json.WriteStartArray();
            foreach (var part in (ReadOnlySpan<string?>)[place.Id, place.Name, place.Manner, place.Type, place.Region, place.Country]) json.WriteStringValue(part);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        Texts(json, p.Object);
        json.WriteStringValue(p.ObjectHead);
        Day(json, p.From);
        Day(json, p.To);
        json.WriteNumberValue(p.Day.DayNumber);
        json.WriteStartArray();
        foreach (var amount in p.Amounts)
        {
            json.WriteStartArray();
            json.WriteStringValue(amount.Item);
            Number(json, amount.Min);
            Number(json, amount.Max);
            json.WriteBooleanValue(amount.Approximate);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        Texts(json, p.Words);
        Texts(json, p.Shows);
        json.WriteStringValue(p.TiedTo);
        json.WriteEndArray();
    }

    public static Proposition Read(JsonElement json, string block)
    {
        var flags = json[7].GetInt32();
        return new Proposition
        {
            Kind = json[0].GetString()!,
            Family = json[1].GetString()!,
            Asserts = json[2].GetString()!,
            Holder = json[3].GetString(),
            ActorParty = json[4].GetString(),
            Actor = json[5].GetString()!,
            Owner = json[6].GetString(),
            Civilian = (flags & 1) != 0,
            IsThing = (flags & 2) != 0,
            ObjectVague = (flags & 4) != 0,
            Negative = (flags & 8) != 0,
            IsForecast = (flags & 16) != 0,
            Extent = (Extent)(flags >> 5),
            Places = [.. json[8].EnumerateArray().Select(static p => new PlaceKey(p[0].GetString()!, p[1].GetString()!, p[2].GetString()!, p[3].GetString(), p[4].GetString(), p[5].GetString()))],
            Object = Texts(json[9]),
            ObjectHead = json[10].GetString(),
            From = Day(json[11]),
            To = Day(json[12]),
            Day = Day(json[13])!.Value,
            Amounts = [.. json[14].EnumerateArray().Select(static a => new Amount(a[0].GetString()!, Number(a[1]), Number(a[2]), a[3].GetBoolean()))],
            Words = Texts(json[15]),
            Shows = Texts(json[16]),
            TiedTo = json[17].GetString(),
            Block = block,
        };
    }

    public static void Texts(Utf8JsonWriter json, IReadOnlyList<string> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    public static IReadOnlyList<string> Texts(JsonElement json) => [.. json.EnumerateArray().Select(static t => t.GetString()!)];

    private static void Day(Utf8JsonWriter json, DateOnly? day) => Number(json, day?.DayNumber);

    private static DateOnly? Day(JsonElement json) => json.ValueKind is JsonValueKind.Null ? null : DateOnly.FromDayNumber(json.GetInt32());

    private static void Number(Utf8JsonWriter json, decimal? number)
    {
        if (number is { } value) json.WriteNumberValue(value);
        else json.WriteNullValue();
    }

    private static decimal? Number(JsonElement json) => json.ValueKind is JsonValueKind.Null ? null : json.GetDecimal();
}
