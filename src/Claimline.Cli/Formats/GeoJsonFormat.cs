using System.Text.Json;
using Claimline.Cli.Maps;
using Claimline.Language;

namespace Claimline.Cli.Formats;

/// <summary>The places of all documents as one GeoJSON collection (RFC 7946): a point for each, and no geometry where the text leaves open which is meant.</summary>
internal sealed class GeoJsonFormat : ReadingFormat
{
    // As the files of data/places say; imported sources are listed by 'places sources'.
    private const string Credit = "Contains data from GeoNames (https://www.geonames.org/), CC BY 4.0, modified; some points: Natural Earth, public domain, and Claimline, CC0";

    private readonly Utf8JsonWriter json;

    public GeoJsonFormat(Stream output)
    {
        json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteString("attribution", Credit);
        json.WriteStartArray("features");
    }

    public override void Write(string path, Reading reading)
    {
        foreach (var place in FoundPlace.AllOf(reading)) Feature(path, reading, place);
        json.Flush();
    }

    public override void Dispose()
    {
        json.WriteEndArray();
        json.WriteEndObject();
        json.Dispose();
    }

    private void Feature(string path, Reading reading, FoundPlace place)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        if (place.IsLocated)
        {
            json.WriteStartObject("geometry");
            json.WriteString("type", "Point");
            Position("coordinates", place.First.Latitude!.Value, place.First.Longitude!.Value);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("geometry");
        }
        json.WriteStartObject("properties");
        json.WriteString("document", Path.GetFileName(path));
        json.WriteString("published", reading.Document.Published?.Edtf);
        json.WriteString("name", place.First.Name);
        json.WriteString("id", place.First.Id);
        json.WriteString("placeType", place.First.Type);
        json.WriteString("country", place.First.Country);
        json.WriteString("admin1", place.First.Admin1);
        json.WriteNumber("confidence", place.Confidence);
        json.WriteStartArray("mentions");
        foreach (var mention in place.Mentions)
        {
            json.WriteStartObject();
            json.WriteNumber("start", mention.Span.Start);
            json.WriteNumber("end", mention.Span.End);
            json.WriteString("text", mention.Span.Of(reading.Text));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("statements");
        foreach (var statement in reading.Statements)
        {
            if (place.Mentions.Any(m => m.Span.Overlaps(statement.Content))) json.WriteStringValue(statement.Id);
        }
        json.WriteEndArray();
        json.WriteStartArray("rivals");
        foreach (var rival in place.First.Rivals)
        {
            json.WriteStartObject();
            json.WriteString("id", rival.Id);
            json.WriteString("admin1", rival.Admin1);
            Position("coordinates", rival.Latitude, rival.Longitude);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Longitude first, as GeoJSON has it.</summary>
    private void Position(string name, double latitude, double longitude)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(longitude);
        json.WriteNumberValue(latitude);
        json.WriteEndArray();
    }
}
