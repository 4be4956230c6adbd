using System.Text.Json;
using System.Text.Json.Serialization;
using Claimline.Language;
using Claimline.Language.Data;

namespace Claimline.Ledger.Linking;

/// <summary>Reads JSON data files that may hold comments; an unknown or missing name is a problem, as a bad line of a table is.</summary>
internal static class Commented
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static T? Read<T>(DataFiles files, string path, ICollection<Problem> problems) where T : class
    {
        var content = files.Read(path, problems);
        if (content.Length == 0) return null;
        try
        {
            return JsonSerializer.Deserialize<T>(content, Options);
        }
        catch (JsonException wrong)
        {
            problems.Add(new("CL0212", $"not as the program reads it: {wrong.Message}", $"{path}:{wrong.LineNumber + 1}"));
            return null;
        }
    }
}
