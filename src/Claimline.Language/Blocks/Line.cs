namespace Claimline.Language.Blocks;

/// <summary>A line of the text that is not blank, without white space, bullet and Markdown marks at its ends.</summary>
internal readonly record struct Line(int Start, int End, LineTraits Traits)
{
    public TextSpan Span => new(Start, End);

    public int Length => End - Start;

    public bool Is(LineTraits any) => (Traits & any) != 0;
}

[Flags]
internal enum LineTraits : ushort
{
    None = 0,

    /// <summary>A blank line, or the start of the text, stands before it.</summary>
    AfterBlank = 1 << 0,

    /// <summary>Its last sign closes a sentence: a stop, or an endnote marker.</summary>
    Ends = 1 << 1,

    /// <summary>Its last sign is a semicolon or a colon.</summary>
    Pauses = 1 << 2,

    /// <summary>It starts with a mark that cannot open a sentence, or with an endnote marker before more text.</summary>
    Clings = 1 << 3,

    /// <summary>It starts with a small letter.</summary>
    Small = 1 << 4,

    /// <summary>A bullet stands before it.</summary>
    Bullet = 1 << 5,

    /// <summary>"1." or "2)" stands before it.</summary>
    Numbered = 1 << 6,

    /// <summary>Markdown: "#" stands before it.</summary>
    Hash = 1 << 7,

    /// <summary>Markdown: emphasised as a whole.</summary>
    Bold = 1 << 8,

    /// <summary>It stands in square brackets as a whole.</summary>
    Bracketed = 1 << 9,

    /// <summary>It starts as an entry of an endnote list: "[12] https://".</summary>
    Note = 1 << 10,

    /// <summary>It starts with a web address.</summary>
    Address = 1 << 11,
}
