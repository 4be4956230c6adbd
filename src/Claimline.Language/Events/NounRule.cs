namespace Claimline.Language.Events;

/// <summary>How a noun names an event: a line of event-nouns.tsv.</summary>
internal sealed record NounRule
{
    /// <summary>Classes of which a word beside the noun must have one; 0 where none need.</summary>
    public ulong With { get; init; }

    public required EventKind Kind { get; init; }

    /// <summary>"of ..." names who acts, not what is acted on.</summary>
    public bool OfActs { get; init; }

    /// <summary>Prepositions whose noun phrase is the object, best first.</summary>
    public required int[] Prepositions { get; init; }

    public required DataLine Line { get; init; }
}
