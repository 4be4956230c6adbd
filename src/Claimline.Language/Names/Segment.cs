namespace Claimline.Language.Names;

/// <summary>A piece of a run of names: a known name, a nationality, a title, a capitalised word. Tokens from First up to and without End.</summary>
internal readonly record struct Segment(int First, int End, SegmentKind Kind)
{
    /// <summary>For <see cref="SegmentKind.Entity"/>.</summary>
    public EntityName? Name { get; init; }

    /// <summary>For <see cref="SegmentKind.Known"/>.</summary>
    public Identity? Who { get; init; }
    public NationWord? Nation { get; init; }
    public Title? Title { get; init; }
    public HeadWord? Word { get; init; }
    public SideWord? Side { get; init; }

    /// <summary>The types that this word ends, as it is written here.</summary>
    public NameTypes Heads { get; init; }

    public bool IsHead(NameTypes types) => (Heads & types) != 0;

    public bool IsPart(NameTypes types) => Word is { } word && (word.Parts & types) != 0;

    public bool IsTitle => Title is { Use: not TitleUse.Modifier };

    public bool IsModifier => Title is { Use: TitleUse.Modifier };

    /// <summary>A capitalised word of which nothing else is known, or a name that may begin a person's.</summary>
    public bool CanBeName => Kind is SegmentKind.Capital or SegmentKind.Given || (Kind is SegmentKind.Entity && Name!.IsShort);
}

internal enum SegmentKind : byte
{
    Capital,

    /// <summary>A given name.</summary>
    Given,

    /// <summary>A name that the data know.</summary>
    Entity,

    /// <summary>An abbreviation or surname that this document introduced before.</summary>
    Known,

    /// <summary>Equipment told by its form ("T-72B3").</summary>
    Model,
    Nation,

    /// <summary>A word of titles.tsv, name-words.tsv or sides.tsv.</summary>
    Word,
    Number,
    Possessive,

    /// <summary>"of", "for the" and the like.</summary>
    Link,
    Bracket,
    Quote,
}
