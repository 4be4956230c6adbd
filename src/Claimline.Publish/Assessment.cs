using Claimline.Publish.Maps;

namespace Claimline.Publish;

/// <summary>A product, composed: what every format prints, and the claims of its open data. What is held back is in no part of it.</summary>
public sealed record Assessment
{
    public required Edition Edition { get; init; }
    public required string Title { get; init; }

    /// <summary>In the order of reading; without notes and credits, which stand behind it.</summary>
    public required IReadOnlyList<Part> Parts { get; init; }
    public required IReadOnlyList<Note> Notes { get; init; }

    /// <summary>By id.</summary>
    public required IReadOnlyList<PublishedClaim> Claims { get; init; }

    /// <summary>Of the documents and the data used.</summary>
    public required IReadOnlyList<string> Credits { get; init; }

    /// <summary>Null where none was drawn.</summary>
    public MapDrawing? Map { get; init; }

    /// <summary>The editor's file it was made of, in our own writing of it; null where nobody changed what was composed.</summary>
    public string? Edited { get; init; }

    /// <summary>Hash of the words and rules that made it.</summary>
    public required string Made { get; init; }

    /// <summary>Headings of parts of the product that have no text of their own.</summary>
    public required string NotesHeading { get; init; }
    public required string CreditsHeading { get; init; }
    public required string MapHeading { get; init; }
}
