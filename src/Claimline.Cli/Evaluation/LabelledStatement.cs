using System.Text.Json;

namespace Claimline.Cli.Evaluation;

/// <summary>A statement as labels and readings give it.</summary>
internal sealed record LabelledStatement
{
    private static readonly string[] AboutParts = ["type", "actor", "object", "place"];

    public string? Id { get; private init; }
    public Range? Source { get; private init; }
    public Range? Cue { get; private init; }
    public Range? Content { get; private init; }

    /// <summary>In one spelling, "" where there is none.</summary>
    public string Stance { get; private init; } = "";
    public string? Said { get; private init; }

    /// <summary>The label leaves open when it was said.</summary>
    public bool SaidFree { get; private init; }
    public int[] Citations { get; private init; } = [];
    public bool Negative { get; private init; }

    /// <summary>The label states the polarity, so it is measured.</summary>
    public bool HasPolarity { get; private init; }
    public Range?[] Via { get; private init; } = [];

    /// <summary>Statements that it bears on, with the relation's name in a reading.</summary>
    public (string? Statement, string? Relation)[] Responds { get; private init; } = [];

    /// <summary>Careful readers differed on it; it counts neither way.</summary>
    public bool Optional { get; private init; }

    /// <summary>By part, the accepted values; null among them where none is right too. Only the parts that are given.</summary>
    public IReadOnlyDictionary<string, string?[]>? About { get; private init; }

    public static LabelledStatement Of(JsonElement s) => new()
    {
        Id = LabelledText.Text(s, "id"),
        Source = Part(s, "source"),
        Cue = Part(s, "cue"),
        Content = Part(s, "content"),
        Stance = OneSpelling(LabelledText.Text(s, "stance")),
        Said = s.TryGetProperty("said", out var said) && said.ValueKind == JsonValueKind.Object ? LabelledText.Text(said, "value") : LabelledText.Text(s, "said"),
        SaidFree = s.TryGetProperty("said_free", out var free) && free.ValueKind == JsonValueKind.True,
        Citations = [.. LabelledText.Items(s, "cites").Concat(LabelledText.Items(s, "citations")).Select(c => c.GetInt32()).Order()],
        Negative = LabelledText.Text(s, "polarity") == "negative",
        HasPolarity = LabelledText.Text(s, "polarity") is not null,
        Via = [.. LabelledText.Items(s, "via").Select(Range.Of)],
        Responds = [.. LabelResponse(s), .. LabelledText.Items(s, "respondsTo").Select(r => (LabelledText.Text(r, "statement"), LabelledText.Text(r, "relation")))],
        Optional = s.TryGetProperty("optional", out var optional) && optional.ValueKind == JsonValueKind.True,
        About = s.TryGetProperty("about", out var about) && about.ValueKind == JsonValueKind.Object
            ? AboutParts.Where(p => about.TryGetProperty(p, out _)).ToDictionary(p => p, p => Accepted(about.GetProperty(p)), StringComparer.Ordinal)
            : null,
    };

    private static Range? Part(JsonElement s, string name) => s.TryGetProperty(name, out var part) ? Range.Of(part) : null;

    private static string?[] Accepted(JsonElement value) => value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(v => v.GetString())] : [value.GetString()];

    private static string OneSpelling(string? stance) => stance?.ToLowerInvariant() switch
    {
        null => "",
        "find" => "confirm",
        "complain" => "criticize",
        var other => other,
    };

    // Labels write ["s1", "deny"].
    private static IEnumerable<(string?, string?)> LabelResponse(JsonElement s)
    {
        if (!s.TryGetProperty("responds", out var pair) || pair.ValueKind != JsonValueKind.Array) yield break;
        yield return (pair[0].GetString(), pair[1].GetString() switch
        {
            "deny" => "denies",
            "support" => "supports",
            "repeat" => "repeats",
            "correct" => "corrects",
            var other => throw new InvalidDataException($"label {LabelledText.Text(s, "id")} responds by '{other}'"),
        });
    }
}
