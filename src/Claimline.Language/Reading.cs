namespace Claimline.Language;

/// <summary>Everything the program understood of one document, each part tied to its characters. Lists are in text order.</summary>
public sealed record Reading
{
    public required Made Made { get; init; }
    public required DocumentInfo Document { get; init; }
    public required string Text { get; init; }
    public IReadOnlyList<Block> Blocks { get; init; } = [];
    public IReadOnlyList<TextSpan> Sentences { get; init; } = [];
    public IReadOnlyList<Endnote> Endnotes { get; init; } = [];
    public IReadOnlyList<Takeaway> Takeaways { get; init; } = [];
    public IReadOnlyList<Mention> Mentions { get; init; } = [];
    public IReadOnlyList<Source> Sources { get; init; } = [];
    public IReadOnlyList<Statement> Statements { get; init; } = [];
    public IReadOnlyList<View> Views { get; init; } = [];
    public IReadOnlyList<Place> Places { get; init; } = [];
    public IReadOnlyList<DateMention> Dates { get; init; } = [];
    public IReadOnlyList<Quantity> Quantities { get; init; } = [];
    public IReadOnlyList<Event> Events { get; init; } = [];
}

/// <summary>What made a reading: the same document with the same values here gives the same bytes.</summary>
public sealed record Made(string Engine, string DataHash, string Theatre, string? GazetteerHash)
{
    /// <summary>Stands for the engine where a person logged what a document says.</summary>
    public const string ByHand = "by hand";

    public bool IsByHand => Engine == ByHand;
}

/// <summary>What the document says of itself.</summary>
public sealed record DocumentInfo
{
    public TextSpan? Title { get; init; }
    public string? Publisher { get; init; }
    public PartialDate? Published { get; init; }

    /// <summary>True where the date does not stand in full in the document and was not given.</summary>
    public bool PublishedInferred { get; init; }
    public Trace PublishedTrace { get; init; }

    /// <summary>ISO 639-1. Statements are found in English alone; of other texts the sentences are known and nothing else.</summary>
    public string Language { get; init; } = "en";
    public required string Sha256 { get; init; }
    public required string MediaType { get; init; }
}
