using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Claimline.Language;
using Claimline.Ledger.Queries;

namespace Claimline.Cli.Bundles;

/// <summary>The two indexes of a bundle: what each document is and how it came to hand, and the proofs that the log holds it.</summary>
internal static class BundleManifest
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The path of a document's bytes in the bundle.</summary>
    public static string FileOf(RecordedDocument document) => $"documents/{document.Sha256}.{EndingOf(document.MediaType)}";

    /// <summary>The path of a document's text, in which spans count.</summary>
    public static string TextOf(RecordedDocument document) => $"texts/{document.Sha256}.txt";

    public static string ReadingOf(RecordedDocument document) => $"readings/{document.Sha256}.json";

    public static string PayloadOf(RecordedEntry entry) => string.Create(CultureInfo.InvariantCulture, $"log/{entry.Entry.Number}.br");

    /// <summary>Documents with the fields by which the Berkeley Protocol has an item of evidence described: who collected it, when, how, from where, and its hash.</summary>
    public static byte[] Documents(ClaimPage page, ClaimRecord record, string by) => Json(json =>
    {
        json.WriteString("format", "claimline evidence bundle, 1");
        json.WriteStartObject("claim");
        json.WriteString("id", page.Claim.Id);
        json.WriteString("proposition", page.Key);
        json.WriteString("words", page.Claim.Label);
        json.WriteEndObject();
        json.WriteString("preparedBy", by);
        json.WriteString("checkpoint", record.Checkpoint.ToString());
        json.WriteStartArray("documents");
        foreach (var document in record.Documents) Document(json, document, page);
        json.WriteEndArray();
    });

    /// <summary>For every entry what its leaf commits to, and its path to the root of the checkpoint.</summary>
    public static byte[] Proofs(ClaimRecord record) => Json(json =>
    {
        json.WriteStartObject("checkpoint");
        json.WriteNumber("size", record.Checkpoint.Size);
        json.WriteString("root", record.Checkpoint.Root.ToString());
        json.WriteEndObject();
        json.WriteStartArray("entries");
        foreach (var entry in record.Entries)
        {
            json.WriteStartObject();
            json.WriteNumber("number", entry.Entry.Number);
            json.WriteNumber("recorded", entry.Entry.Recorded);
            json.WriteNumber("kind", (int)entry.Entry.Kind);
            json.WriteString("payload", PayloadOf(entry));
            json.WriteString("salt", Convert.ToHexStringLower(entry.Salt));
            json.WriteString("leaf", entry.Entry.Leaf.ToString());
            if (entry.Path is null) json.WriteNull("path");
            else Texts(json, "path", entry.Path.Select(static d => d.ToString()));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    private static void Document(Utf8JsonWriter json, RecordedDocument document, ClaimPage page)
    {
        json.WriteStartObject();
        json.WriteString("file", FileOf(document));
        json.WriteString("sha256", document.Sha256);
        json.WriteNumber("bytes", document.Bytes.Length);
        json.WriteString("mediaType", document.MediaType);
        Text(json, "name", document.Name);
        json.WriteStartObject("collection");
        Text(json, "collector", document.Collected?.By);
        Text(json, "recorded", Time(document.Recorded));
        Text(json, "method", document.Collected?.How);
        Text(json, "from", document.Collected?.From);
        if (document.Collected is { Headers.Count: > 0 } fetched) Texts(json, "responseHeaders", fetched.Headers);
        json.WriteEndObject();
        json.WriteStartObject("context");
        var told = document.Reading?.Document;
        Text(json, "title", told?.Title?.Of(document.Text) ?? document.Imprint?.Title);
        Text(json, "publisher", told?.Publisher ?? document.Imprint?.Publisher);
        Text(json, "published", told?.Published?.Edtf);
        Text(json, "authors", document.Imprint?.Authors);
        Text(json, "address", document.Imprint?.Address);
        Text(json, "language", told?.Language);
        if (document.Imprint?.Post is { } post) Post(json, post);
        json.WriteEndObject();
        json.WriteString("text", TextOf(document));
        if (document.Reading is { } reading)
        {
            json.WriteString("reading", ReadingOf(document));
            json.WriteString("readBy", $"{reading.Made.Engine}, data {reading.Made.DataHash}");
        }
        json.WriteStartArray("entries");
        foreach (var entry in document.Entries) json.WriteNumberValue(entry);
        json.WriteEndArray();
        json.WriteStartArray("spans");
        foreach (var voice in page.Voices.Where(v => v.Document == document.Sha256))
        {
            json.WriteStartObject();
            json.WriteNumber("voice", voice.Number);
            json.WriteString("role", voice.Role);
            json.WriteNumber("start", voice.Span.Start);
            json.WriteNumber("end", voice.Span.End);
            json.WriteString("words", voice.Words);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Post(Utf8JsonWriter json, Post post)
    {
        Text(json, "channel", post.Channel);
        Text(json, "post", post.Id);
        Text(json, "forwardedFrom", post.ForwardedFrom);
        Text(json, "repliesTo", post.RepliesTo);
        Text(json, "edited", post.Edited is { } edited ? Time(edited) : null);
        if (post.Links.Count > 0) Texts(json, "links", post.Links);
    }

    private static byte[] Json(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Indented))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        return [.. bytes.WrittenSpan, (byte)'\n'];
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null) json.WriteString(name, text);
    }

    private static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-ddTHH:mm:ss.fffK", CultureInfo.InvariantCulture);

    private static string EndingOf(string mediaType) => mediaType switch
    {
        "text/plain" => "txt",
        "text/markdown" => "md",
        "text/html" => "html",
        "text/csv" => "csv",
        "application/json" => "json",
        "application/pdf" => "pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => "docx",
        _ => "bin",
    };
}
