using System.Text.Json;

namespace Claimline.Ledger.Store;

/// <summary>Reads nested JSON arrays from front to end, as they were written; looking things up in them would take several times as long.</summary>
internal ref struct ArrayReader(ReadOnlySpan<byte> json)
{
    private Utf8JsonReader reader = new(json);

    public delegate T Item<T>(ref ArrayReader array);

    public void Begin() => Expect(JsonTokenType.StartArray);

    public void End() => Expect(JsonTokenType.EndArray);

    /// <summary>Whether the array goes on; the end is read where it does not.</summary>
    public bool Continues()
    {
        var ahead = reader;
        if (ahead.Read() && ahead.TokenType != JsonTokenType.EndArray) return true;
        End();
        return false;
    }

    public string? TextOrNull()
    {
        reader.Read();
        return reader.GetString();
    }

    public string Text() => TextOrNull() ?? throw new JsonException("a text is missing");

    public int Number()
    {
        reader.Read();
        return reader.GetInt32();
    }

    public int? NumberOrNull()
    {
        reader.Read();
        return reader.TokenType is JsonTokenType.Null ? null : reader.GetInt32();
    }

    public decimal? DecimalOrNull()
    {
        reader.Read();
        return reader.TokenType is JsonTokenType.Null ? null : reader.GetDecimal();
    }

    public bool Flag()
    {
        reader.Read();
        return reader.GetBoolean();
    }

    public IReadOnlyList<T> List<T>(Item<T> item)
    {
        Begin();
        if (!Continues()) return [];
        var list = new List<T>();
        do list.Add(item(ref this));
        while (Continues());
        return list;
    }

    public IReadOnlyList<string> Texts() => List(static (ref array) => array.Text());

    public IReadOnlyList<int> Numbers() => List(static (ref array) => array.Number());

    private void Expect(JsonTokenType type)
    {
        if (!reader.Read() || reader.TokenType != type) throw new JsonException($"{type} is missing");
    }
}
