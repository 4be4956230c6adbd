namespace Claimline.Language.Places;

/// <summary>Capitalised words that may be a place's name, and what speaks for it.</summary>
internal sealed class PlaceCandidate
{
    /// <summary>Tokens, inclusive; a name may begin or end inside a hyphenated one.</summary>
    public required int First { get; init; }
    public required int Last { get; init; }
    public required TextSpan Span { get; init; }
    public required int Sentence { get; init; }
    public required NameStanding Standing { get; init; }

    /// <summary>Key of the name without a word for its kind.</summary>
    public required ulong Key { get; init; }

    /// <summary>Key of the name with it.</summary>
    public required ulong FullKey { get; init; }

    /// <summary>What "River", "Oblast" in the name, or "oblasts" after the list says.</summary>
    public PlaceType? Kind { get; set; }

    /// <summary>What "oblasts" after the list says; it holds for the names before it too.</summary>
    public PlaceType? PluralKind { get; set; }
    /// <summary>A word in the name says what it is, also where the lists hold the name with it: "Gulf of Oman".</summary>
    public bool IsTold { get; init; }
    public bool IsCountry { get; init; }
    public bool IsCapital { get; init; }

    /// <summary>It can only be an area's name: a division, a region.</summary>
    public bool IsArea { get; init; }

    /// <summary>A river bears it too: "the Inhulets" is the river.</summary>
    public bool HasRiver { get; init; }

    /// <summary>It can only be a settlement's name; "the" stands before it only where a noun follows.</summary>
    public bool IsSettlement { get; init; }

    /// <summary>A hyphen or dash joins it to the candidate before.</summary>
    public bool IsJoined { get; init; }

    /// <summary>Words of a longer name stand beside it: a person, an organisation, a facility.</summary>
    public bool IsPart { get; set; }

    /// <summary>"the" stands before it and no noun after it: only a list can make it a place.</summary>
    public bool IsDoubtful { get; set; }
    public PlaceEvidence Evidence { get; set; }

    /// <summary>It stands in brackets, beside the list that it explains.</summary>
    public bool InBrackets { get; set; }

    /// <summary>The candidate before it in its list ("A, B, and C"); null for the first, and for what stands in no list.</summary>
    public PlaceCandidate? Before { get; set; }

    /// <summary>The rule that gave the evidence.</summary>
    public string Rule { get; set; } = "";

    /// <summary>Namesakes that the starter gazetteer counts and does not hold.</summary>
    public int Unheld { get; set; }

    public bool IsPlace => Evidence >= PlaceEvidence.Enough;
}

/// <summary>How well a name is known, best first.</summary>
internal enum NameStanding : byte
{
    /// <summary>In the theatre's or the starter's list.</summary>
    Listed,

    /// <summary>In an imported gazetteer, whose eighty thousand names hold many a surname.</summary>
    Imported,
    Unknown,
}

/// <summary>Whether the words around a name say that it locates.</summary>
internal enum PlaceEvidence : sbyte
{
    /// <summary>They say that it does not: an actor, a part of a longer name.</summary>
    Against = -1,
    None = 0,

    /// <summary>Enough for what is listed as a place, not for others.</summary>
    Weak,
    Enough,

    /// <summary>Enough even for a name never seen.</summary>
    Strong,
}
