using System.Text.Json;
using Claimline.Publish.Formats;

namespace Claimline.Publish.OpenData;

/// <summary>The claims of an assessment that have a place, as GeoJSON (RFC 7946).</summary>
public static class GeoJson
{
    public static byte[] Write(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteString("title", assessment.Title);
            ClaimJson.Texts(json, "credits", assessment.Credits.Select(ShownText.Of));
            json.WriteStartArray("features");
            foreach (var claim in assessment.Claims)
            {
                if (claim.Point is not { } point) continue;
                json.WriteStartObject();
                json.WriteString("type", "Feature");
                json.WriteString("id", claim.Id);
                json.WriteStartObject("geometry");
                json.WriteString("type", "Point");
                json.WriteStartArray("coordinates");
                json.WriteNumberValue(point.Longitude);
                json.WriteNumberValue(point.Latitude);
                json.WriteEndArray();
                json.WriteEndObject();
                json.WriteStartObject("properties");
                ClaimJson.Properties(json, claim);
                json.WriteEndObject();
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
        return output.ToArray();
    }
}
