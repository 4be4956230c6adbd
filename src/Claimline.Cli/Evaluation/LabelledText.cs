using System.Text.Json;

namespace Claimline.Cli.Evaluation;

/// <summary>What a label file or a reading says of a text, in the one shape that the scorer compares.</summary>
/// <remarks>Both are read from their JSON, so that what is measured is the output as it is printed.</remarks>
internal sealed record LabelledText(
    IReadOnlyList<LabelledStatement> Statements, IReadOnlyList<LabelledPlace> Places, IReadOnlyList<LabelledDate> Dates, IReadOnlyList<LabelledQuantity> Quantities)
{
    public static LabelledText Of(JsonElement document) => new(
        [.. Items(document, "statements").Select(LabelledStatement.Of)],
        [.. Items(document, "places").Select(p => new LabelledPlace(Range.Of(p), Number(p, "lat"), Number(p, "lon"), Number(p, "km") ?? 0, Number(p, "confidence") ?? 0))],
        [.. Items(document, "dates").Select(d => new LabelledDate(Range.Of(d), Text(d, "value"), Text(d, "modifier")))],
        [.. Items(document, "quantities").Select(q => new LabelledQuantity(Range.Of(q), Amount(q, "min"), Amount(q, "max")))]);

    internal static IEnumerable<JsonElement> Items(JsonElement value, string name) =>
        value.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    /// <summary>The string, or null where it is missing, empty or none.</summary>
    internal static string? Text(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String && text.GetString() is { Length: > 0 } given ? given : null;

    private static double? Number(JsonElement value, string name) =>
        value.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number ? number.GetDouble() : null;

    private static decimal? Amount(JsonElement value, string name) =>
        value.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number ? number.GetDecimal() : null;
}

/// <param name="Km">How far off coordinates may be; labels only.</param>
/// <param name="Confidence">How sure the reading is of the choice; readings only.</param>
internal readonly record struct LabelledPlace(Range? Span, double? Latitude, double? Longitude, double Km, double Confidence);

internal readonly record struct LabelledDate(Range? Span, string? Value, string? Modifier);

internal readonly record struct LabelledQuantity(Range? Span, decimal? Min, decimal? Max);
