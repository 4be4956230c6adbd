using System.Runtime.InteropServices;

namespace Claimline.Language.Tokens;

/// <summary>A word, number, mark or endnote marker of the text.</summary>
/// <param name="Word">Id in the <see cref="Vocabulary"/>; 0 for a word that it does not hold.</param>
/// <param name="Classes">What the word can be, from the vocabulary or guessed from its ending.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(int Start, int End, int Word, WordClass Classes, TokenKind Kind, TokenShape Shape)
{
    public TextSpan Span => new(Start, End);

    public bool Is(WordClass any) => (Classes & any) != 0;

    public bool IsCapital => (Shape & TokenShape.Capital) != 0;
}

internal enum TokenKind : byte
{
    Word,

    /// <summary>Digits with separators, "1,300".</summary>
    Number,

    /// <summary>"5th".</summary>
    Ordinal,

    /// <summary>The clitic 's or a bare apostrophe after a plural.</summary>
    Possessive,

    /// <summary>An endnote marker, "[12]".</summary>
    Marker,
    Comma,
    Stop,
    Semicolon,
    Colon,
    Dash,
    OpenQuote,
    CloseQuote,
    OpenBracket,
    CloseBracket,
    Slash,
    Currency,
    Percent,
    Url,
    Other,
}

[Flags]
internal enum TokenShape : byte
{
    None = 0,

    /// <summary>The first letter is a capital.</summary>
    Capital = 1,

    /// <summary>All letters are capitals, at least two.</summary>
    AllCapitals = 2,
    Hyphen = 4,
    Digit = 8,

    /// <summary>White space stands before it.</summary>
    SpaceBefore = 16,

    /// <summary>Ends in s, not in ss or 's.</summary>
    PluralEnding = 32,
}
