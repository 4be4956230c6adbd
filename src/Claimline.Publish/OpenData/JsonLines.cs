using System.Text.Json;
using Claimline.Publish.Formats;

namespace Claimline.Publish.OpenData;

/// <summary>The claims of an assessment, one JSON object a line, with every statement on each.</summary>
public static class JsonLines
{
    public static byte[] Write(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        using var output = new MemoryStream();
        using var json = new Utf8JsonWriter(output);
        foreach (var claim in assessment.Claims)
        {
            ClaimJson.Write(json, claim);
            json.Flush();
            output.WriteByte((byte)'\n');
            json.Reset();
        }
        return output.ToArray();
    }
}
