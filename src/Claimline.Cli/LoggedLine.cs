using System.Text.Json;

namespace Claimline.Cli;

/// <summary>What is put down of one statement, as the options of <c>claimline log</c> or a line of its file name it.</summary>
internal sealed record LoggedLine
{
    private const string Links = "link";

    private static readonly string[] Names = ["source", "stance", "content", "quote", Links, "keep", "said", "type", "actor", "object", "place", "place-id", "when", "theatre"];

    public string? Source { get; init; }
    public string? Stance { get; init; }
    public string? Content { get; init; }
    public string? Quote { get; init; }
    public IReadOnlyList<string> Link { get; init; } = [];
    public string? Keep { get; init; }
    public string? Said { get; init; }
    public string? Type { get; init; }
    public string? Actor { get; init; }
    public string? Object { get; init; }
    public string? Place { get; init; }
    public string? PlaceId { get; init; }
    public string? When { get; init; }
    public string? Theatre { get; init; }

    /// <summary>Reads a line of JSON; null and all that is wrong with it where it is none. Names that no option has are refused, so that none is lost by its spelling.</summary>
    public static LoggedLine? Parse(string json, out IReadOnlyList<string> wrong)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement, out wrong);
        }
        catch (JsonException reason)
        {
            wrong = [FormattableString.Invariant($"the line is no JSON: look at its byte {reason.BytePositionInLine}")];
        }
        catch (InvalidOperationException)
        {
            wrong = ["a text holds half a character (\\ud800 to \\udfff alone)"];
        }
        return null;
    }

    private static LoggedLine? Read(JsonElement line, out IReadOnlyList<string> wrong)
    {
        if (line.ValueKind is not JsonValueKind.Object)
        {
            wrong = ["the line is no JSON object, as {\"source\": \"Rybar\", ...}"];
            return null;
        }
        var problems = new List<string>();
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        IReadOnlyList<string> links = [];
        foreach (var property in line.EnumerateObject())
        {
            var (name, value) = (property.Name, property.Value);
            if (!Names.Contains(name, StringComparer.Ordinal)) problems.Add($"there is no '{name}'; known are: {string.Join(", ", Names)}");
            else if (name == Links && TextsOf(value) is { } several) links = several;
            else if (value.ValueKind is JsonValueKind.String) texts[name] = value.GetString()!;
            else if (value.ValueKind is not JsonValueKind.Null) problems.Add(name == Links ? "'link' is neither a text nor a list of texts" : $"'{name}' is no text");
        }
        wrong = problems;
        return problems.Count > 0 ? null : Of(texts) with { Link = links };
    }

    /// <summary>Of texts, each by the name of its option; other names are passed over.</summary>
    public static LoggedLine Of(IReadOnlyDictionary<string, string> texts) => new()
    {
        Source = texts.GetValueOrDefault("source"), Stance = texts.GetValueOrDefault("stance"), Content = texts.GetValueOrDefault("content"), Quote = texts.GetValueOrDefault("quote"), Link = texts.TryGetValue(Links, out var link) ? [link] : [],
        Keep = texts.GetValueOrDefault("keep"), Said = texts.GetValueOrDefault("said"), Type = texts.GetValueOrDefault("type"), Actor = texts.GetValueOrDefault("actor"), Object = texts.GetValueOrDefault("object"),
        Place = texts.GetValueOrDefault("place"), PlaceId = texts.GetValueOrDefault("place-id"), When = texts.GetValueOrDefault("when"), Theatre = texts.GetValueOrDefault("theatre"),
    };

    private static IReadOnlyList<string>? TextsOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array when value.EnumerateArray().All(v => v.ValueKind is JsonValueKind.String) => [.. value.EnumerateArray().Select(v => v.GetString()!)],
        _ => null,
    };
}
