using Claimline.Language;

namespace Claimline.Ledger.Kept;

/// <summary>A reading as the log keeps it: whole, with the rules and data lines behind every finding, but without the text, which its document holds.</summary>
internal sealed record KeptReading
{
    /// <summary>SHA-256 of the document's bytes.</summary>
    public required string Document { get; init; }
    public required Told Told { get; init; }

    /// <summary>As for a document.</summary>
    public long? StandsFor { get; init; }

    /// <summary>Beside a page by which a person added or tied evidence; null mostly.</summary>
    public KeptEvidence? Evidence { get; init; }

    /// <summary>Its text is empty as it comes out of the log.</summary>
    public required Reading Reading { get; init; }

    public static KeptReading Of(Content content) => content.Read(static (json, _) => new KeptReading
    {
        Document = json.GetProperty("document").GetString()!,
        Told = Told.Read(json.GetProperty("told")),
        StandsFor = json.TryGetProperty("standsFor", out var other) ? other.GetInt64() : null,
        Evidence = json.TryGetProperty("evidence", out var evidence) ? KeptEvidence.Read(evidence) : null,
        Reading = ReadingReader.Read(json.GetProperty("reading"), text: ""),
    });

    public Content ToContent() => Content.Of(json =>
    {
        json.WriteString("document", Document);
        Told.Write(json);
        if (StandsFor is { } other) json.WriteNumber("standsFor", other);
        Evidence?.Write(json);
        json.WriteStartObject("reading");
        new ReadingWriter(json).Write(Reading);
        json.WriteEndObject();
    });
}
