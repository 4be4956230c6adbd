using System.Text.Encodings.Web;
using System.Text.Json;

namespace Claimline.Publish.Formats;

/// <summary>An assessment as JSON: its edition, its parts with the statements behind every sentence, its notes and claims.</summary>
public static class Json
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default };

    public static byte[] Write(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, Indented))
        {
            json.WriteStartObject();
            Head(json, assessment);
            json.WriteStartArray("parts");
            foreach (var part in assessment.Parts) Write(json, part);
            json.WriteEndArray();
            json.WriteStartArray("notes");
            foreach (var note in assessment.Notes) Write(json, note);
            json.WriteEndArray();
            json.WriteStartArray("claims");
            foreach (var claim in assessment.Claims) ClaimJson.Write(json, claim);
            json.WriteEndArray();
            json.WriteStartArray("credits");
            foreach (var credit in assessment.Credits) json.WriteStringValue(ShownText.Of(credit));
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
        return output.ToArray();
    }

    private static void Head(Utf8JsonWriter json, Assessment assessment)
    {
        var edition = assessment.Edition;
        json.WriteString("series", edition.Series);
        json.WriteString("date", ClaimJson.Day(edition.Date));
        json.WriteNumber("edition", edition.Number);
        json.WriteString("state", edition.State);
        json.WriteString("cutOff", edition.CutOff.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("zone", edition.Zone);
        json.WriteString("since", ClaimJson.Day(edition.Since));
        json.WriteString("ledger", edition.Ledger.ToString());
        json.WriteString("made", assessment.Made);
        json.WriteString("title", assessment.Title);
        if (assessment.Edited is { } edited) json.WriteString("edited", edited);
    }

    private static void Write(Utf8JsonWriter json, Part part)
    {
        json.WriteStartObject();
        json.WriteString("kind", part.Kind.ToString().ToLowerInvariant());
        if (part.Level > 0) json.WriteNumber("level", part.Level);
        if (part.Id is not null) json.WriteString("id", part.Id);
        json.WriteStartArray("sentences");
        foreach (var sentence in part.Sentences)
        {
            json.WriteStartObject();
            json.WriteString("text", ShownText.Of(sentence.Text));
            if (sentence.Statements.Count > 0) ClaimJson.Texts(json, "statements", sentence.Statements.Select(ClaimJson.Id));
            if (sentence.Notes.Count > 0)
            {
                json.WriteStartArray("notes");
                foreach (var number in sentence.Notes) json.WriteNumberValue(number);
                json.WriteEndArray();
            }
            if (sentence.Override is { } reason)
            {
                json.WriteString("warning", sentence.Warning);
                json.WriteString("override", ShownText.Of(reason));
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Note note)
    {
        json.WriteStartObject();
        json.WriteNumber("number", note.Number);
        json.WriteStartArray("citations");
        foreach (var citation in note.Citations)
        {
            json.WriteStartObject();
            json.WriteString("document", citation.Document.Sha256);
            if (citation.Document.Publisher is { } publisher) json.WriteString("publisher", ShownText.Of(publisher));
            if (citation.Document.Title is { } title) json.WriteString("title", ShownText.Of(title));
            json.WriteString("date", ClaimJson.Day(citation.Document.Published));
            ClaimJson.Texts(json, "addresses", NoteText.Addresses(citation).Where(NoteText.IsSafe));
            ClaimJson.Texts(json, "words", citation.Words.Select(ShownText.Of));
            ClaimJson.Texts(json, "statements", citation.Statements.Select(ClaimJson.Id));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
