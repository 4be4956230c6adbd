namespace Claimline.Language.Names;

/// <summary>What a word can begin or be in a name; looked up by word id before any string is touched.</summary>
[Flags]
internal enum NameFlags : ushort
{
    None = 0,

    /// <summary>Begins a known name.</summary>
    Entity = 1 << 0,
    Nation = 1 << 1,
    Title = 1 << 2,

    /// <summary>Begins a word or phrase of name-words.tsv.</summary>
    Head = 1 << 3,
    GivenName = 1 << 4,

    /// <summary>Tells a side (sides.tsv).</summary>
    Side = 1 << 5,

    /// <summary>Begins a noun for sources without a name.</summary>
    Speaker = 1 << 6,
    Pronoun = 1 << 7,
    Link = 1 << 8,
    Article = 1 << 9,

    /// <summary>A common word of English, that a capital at a sentence's start does not make a name.</summary>
    Common = 1 << 10,
}
