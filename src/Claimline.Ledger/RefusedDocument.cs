using Claimline.Language;

namespace Claimline.Ledger;

/// <summary>A file, or a part of one, that could not be read: kept with the reason, so that it is not forgotten and can be read again.</summary>
public sealed class RefusedDocument : Recordable
{
    /// <summary>Why; its place as the user knows it.</summary>
    public required Problem Problem { get; init; }

    /// <summary>The file's whole path, or its address; null for what came through a pipe.</summary>
    public string? Path { get; init; }

    /// <summary>Where in the file, as it follows the path in messages: ": post 3"; empty for all of it.</summary>
    public string Part { get; init; } = "";

    /// <summary>File name without folders.</summary>
    public string? Name { get; init; }

    /// <summary>SHA-256 of what was refused, in lower-case hexadecimal; null where it could not be read to its end.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Its bytes, to be kept; empty where there are none or too many.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>How it came to hand.</summary>
    public Collection? Collected { get; init; }

    /// <summary>What was told of it.</summary>
    public DateOnly? Date { get; init; }

    public string? Publisher { get; init; }

    public string? Theatre { get; init; }

    /// <summary>Which columns hold the parts of posts, as it was given.</summary>
    public string? Columns { get; init; }
}
