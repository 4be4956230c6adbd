using System.Text;
using Claimline.Language;

namespace Claimline.Ledger.Kept;

/// <summary>A document as the log keeps it: its bytes, and beside them what this holds.</summary>
internal sealed record KeptDocument
{
    /// <summary>Of the bytes; the document's id.</summary>
    public required string Sha256 { get; init; }
    public required string MediaType { get; init; }
    public string? Name { get; init; }

    /// <summary>What the file's own data said of it.</summary>
    public Imprint? Imprint { get; init; }

    /// <summary>How it came to hand; null where nobody told.</summary>
    public Collection? Collected { get; init; }

    /// <summary>What offsets count in. Kept only where it is not the bytes read as UTF-8.</summary>
    public required string Text { get; init; }

    /// <summary>The entry in whose place this copy stands, with what was redacted blacked out; it counts as recorded then.</summary>
    public long? StandsFor { get; init; }

    /// <summary>The entry that keeps the same bytes with another text: as a file that nothing reads, or as another version took it from them.</summary>
    public long? InsteadOf { get; init; }

    public static KeptDocument Of(SourceText source) => new() { Sha256 = source.Sha256, MediaType = source.MediaType, Name = source.Name, Imprint = source.Imprint, Collected = source.Collected, Text = source.Text };

    public static KeptDocument Of(Content content) => content.Read((json, bytes) =>
    {
        string? Value(string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
        return new KeptDocument
        {
            Sha256 = Value("sha256")!,
            MediaType = Value("mediaType")!,
            Name = Value("name"),
            Imprint = json.TryGetProperty("imprint", out var imprint) ? ImprintJson.Read(imprint) : null,
            Collected = json.TryGetProperty("collected", out var collected) ? CollectionJson.Read(collected) : null,
            Text = Value("text") ?? Plain(bytes.Span),
            StandsFor = json.TryGetProperty("standsFor", out var other) ? other.GetInt64() : null,
            InsteadOf = json.TryGetProperty("insteadOf", out var former) ? former.GetInt64() : null,
        };
    });

    /// <param name="bytes">The document as published; empty where only the text was at hand.</param>
    public Content ToContent(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) bytes = Encoding.UTF8.GetBytes(Text);
        var isPlain = Plain(bytes) == Text;
        return Content.Of(json =>
        {
            json.WriteString("sha256", Sha256);
            json.WriteString("mediaType", MediaType);
            if (Name is not null) json.WriteString("name", Name);
            if (Imprint is not null) ImprintJson.Write(json, Imprint);
            if (Collected is not null) CollectionJson.Write(json, Collected);
            if (StandsFor is { } other) json.WriteNumber("standsFor", other);
            if (InsteadOf is { } former) json.WriteNumber("insteadOf", former);
            if (!isPlain) json.WriteString("text", Text);
        }, bytes);
    }

    /// <summary>The bytes read as UTF-8 without its byte order mark.</summary>
    public static string Plain(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes);
}
