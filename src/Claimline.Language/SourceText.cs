namespace Claimline.Language;

/// <summary>A document as text, with what the one who handed it in knows about it.</summary>
/// <remarks>The text is the decoded file, character for character, without its byte order mark; offsets count UTF-16 code units of it.</remarks>
public sealed record SourceText
{
    public required string Text { get; init; }

    /// <summary>SHA-256 of the original bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The document as published, for whoever keeps it; empty where only the text is at hand.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    public string MediaType { get; init; } = "text/plain";

    /// <summary>File name without folders; a date in it can complete or stand for the document's own.</summary>
    public string? Name { get; init; }

    /// <summary>The day of publication, where it is given from outside.</summary>
    public DateOnly? Date { get; init; }

    public string? Publisher { get; init; }

    /// <summary>Id of the theatre to read with; null lets the text decide.</summary>
    public string? Theatre { get; init; }
}
