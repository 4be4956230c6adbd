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

    public static Proposition Read(ref ArrayReader array, string block)
    {
        array.Begin();
        var (kind, family, asserts, holder, party, actor, owner) = (array.Text(), array.Text(), array.Text(), array.TextOrNull(), array.TextOrNull(), array.Text(), array.TextOrNull());
        var flags = array.Number();
        var proposition = new Proposition
        {
            Kind = kind,
            Family = family,
            Asserts = asserts,
            Holder = holder,
            ActorParty = party,
            Actor = actor,
            Owner = owner,
            Civilian = (flags & 1) != 0,
            IsThing = (flags & 2) != 0,
            ObjectVague = (flags & 4) != 0,
            Negative = (flags & 8) != 0,
            IsForecast = (flags & 16) != 0,
            Extent = (Extent)(flags >> 5),
            // From here on in the order they were written.
            Places = array.List(Place),
            Object = array.Texts(),
            ObjectHead = array.TextOrNull(),
            From = Day(array.NumberOrNull()),
            To = Day(array.NumberOrNull()),
            Day = DateOnly.FromDayNumber(array.Number()),
            Amounts = array.List(Amount),
            Words = array.Texts(),
            Shows = array.Texts(),
            TiedTo = array.TextOrNull(),
            Block = block,
        };
        array.End();
        return proposition;
    }

    private static PlaceKey Place(ref ArrayReader array)
    {
        array.Begin();
        var place = new PlaceKey(array.Text(), array.Text(), array.Text(), array.TextOrNull(), array.TextOrNull(), array.TextOrNull());
        array.End();
        return place;
    }

    private static Amount Amount(ref ArrayReader array)
    {
        array.Begin();
        var amount = new Amount(array.Text(), array.DecimalOrNull(), array.DecimalOrNull(), array.Flag());
        array.End();
        return amount;
    }

    public static void Texts(Utf8JsonWriter json, IReadOnlyList<string> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void Day(Utf8JsonWriter json, DateOnly? day) => Number(json, day?.DayNumber);

    private static DateOnly? Day(int? number) => number is { } day ? DateOnly.FromDayNumber(day) : null;

    private static void Number(Utf8JsonWriter json, decimal? number)
    {
        if (number is { } value) json.WriteNumberValue(value);
        else json.WriteNullValue();
    }
}
