using System.Text.Json;

namespace Claimline.Cli.Evaluation;

/// <summary>A range as labels and readings print it.</summary>
internal readonly record struct Range(int Start, int End)
{
    /// <summary>Null where the value is no object with whole numbers for start and end.</summary>
    public static Range? Of(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && Whole(value, "start") is { } start && Whole(value, "end") is { } end ? new Range(start, end) : null;

    public static bool Overlap(Range? a, Range? b) => a is { } x && b is { } y && Math.Min(x.End, y.End) > Math.Max(x.Start, y.Start);

    /// <summary>Intersection over union in characters, 0 to 1.</summary>
    public static double Likeness(Range? a, Range? b)
    {
        if (a is not { } x || b is not { } y) return 0;
        var both = Math.Max(0, Math.Min(x.End, y.End) - Math.Max(x.Start, y.Start));
        var either = x.End - x.Start + (y.End - y.Start) - both;
        return either == 0 ? 0 : (double)both / either;
    }

    private static int? Whole(JsonElement value, string name) =>
        value.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var whole) ? whole : null;
}
