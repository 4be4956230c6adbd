using Claimline.Language;

namespace Claimline.Ledger.Queries;

/// <summary>A document with its bytes as they came, how it came to hand, and how it was read.</summary>
public sealed record RecordedDocument
{
    /// <summary>Its id: the SHA-256 of the bytes that were added.</summary>
    public required string Sha256 { get; init; }
    public required string MediaType { get; init; }
    public string? Name { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset Recorded { get; init; }

    /// <summary>What the file's own data said of it.</summary>
    public Imprint? Imprint { get; init; }
    public Collection? Collected { get; init; }
    public required byte[] Bytes { get; init; }

    /// <summary>What offsets count in.</summary>
    public required string Text { get; init; }

    /// <summary>The reading that stands; null for a file that is kept and not read.</summary>
    public Reading? Reading { get; init; }

    /// <summary>Numbers of its entries: the document's, and that of its reading.</summary>
    public required IReadOnlyList<long> Entries { get; init; }
}
