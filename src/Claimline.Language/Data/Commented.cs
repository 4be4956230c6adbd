using System.Text.Json;
using System.Text.Json.Serialization;

namespace Claimline.Language.Data;

/// <summary>Reads JSON data files that may hold comments; an unknown or missing name is a problem, as a bad line of a table is.</summary>
public static class Commented
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Null, and a problem, where the file is not as its type has it.</summary>
    public static T? Read<T>(DataFiles files, string path, ICollection<Problem> problems) where T : class
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(problems);
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
