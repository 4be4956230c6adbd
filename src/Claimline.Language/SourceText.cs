namespace Claimline.Language;

/// <summary>A document as text, with what the one who handed it in knows about it.</summary>
/// <remarks>
/// Of plain text and Markdown the text is the decoded file, character for character, without its byte order mark; of other formats it is
/// what was taken from it. Offsets count UTF-16 code units of the text.
/// </remarks>
public sealed record SourceText
{
    /// <summary>Well-formed UTF-16: half of a surrogate pair, which no decoder yields, becomes U+FFFD in its place, so that offsets stay.</summary>
    public required string Text
    {
        get;
        init => field = WellFormed(value);
    }

    /// <summary>SHA-256 of the original bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The document as published, for whoever keeps it; empty where only the text is at hand.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    public string MediaType { get; init; } = "text/plain";

    /// <summary>File name without folders; a date in it can complete or stand for the document's own.</summary>
    public string? Name { get; init; }

    /// <summary>What the file's own data say of the document; null where it has none.</summary>
    public Imprint? Imprint { get; init; }

    /// <summary>How the document came to hand; null where nobody tells.</summary>
    public Collection? Collected { get; init; }

    /// <summary>Where the text stood in the file; null where it is the file.</summary>
    public OriginalMap? Original { get; init; }

    /// <summary>The day of publication, where it is given from outside.</summary>
    public DateOnly? Date { get; init; }

    public string? Publisher { get; init; }

    /// <summary>Id of the theatre to read with; null lets the text decide.</summary>
    public string? Theatre { get; init; }

    private static string WellFormed(string text)
    {
        var broken = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        if (broken < 0) return text;
        return string.Create(text.Length, text, static (to, from) =>
        {
            for (var at = 0; at < from.Length; at++)
            {
                var pair = char.IsHighSurrogate(from[at]) && at + 1 < from.Length && char.IsLowSurrogate(from[at + 1]);
                to[at] = pair || !char.IsSurrogate(from[at]) ? from[at] : '\uFFFD';
                if (pair) to[++at] = from[at];
            }
        });
    }
}
