using System.Text.Json;
using System.Text.Json.Serialization;

namespace Claimline.Cli;

/// <summary>What is put down of one statement, as the options of <c>claimline log</c> or a line of its file name it.</summary>
internal sealed record LoggedLine
{
    public string? Source { get; init; }
    public string? Stance { get; init; }
    public string? Content { get; init; }
    public string? Quote { get; init; }
    public IReadOnlyList<string>? Link { get; init; }
    public string? Keep { get; init; }
    public string? Said { get; init; }
    public string? Type { get; init; }
    public string? Actor { get; init; }
    public string? Object { get; init; }
    public string? Place { get; init; }

    [JsonPropertyName("place-id")]
    public string? PlaceId { get; init; }
    public string? When { get; init; }
    public string? Theatre { get; init; }

    /// <summary>Reads a line of JSON; null and what is wrong with it where it is none.</summary>
    public static LoggedLine? Parse(string json, out string? wrong)
    {
        try
        {
            wrong = null;
            return JsonSerializer.Deserialize(json, LoggedLineContext.Default.LoggedLine) ?? new LoggedLine();
        }
        catch (JsonException reason)
        {
            wrong = reason.Message;
            return null;
        }
    }
}

/// <summary>Names that no option has are refused, so that none is lost by its spelling.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(LoggedLine))]
internal sealed partial class LoggedLineContext : JsonSerializerContext;
