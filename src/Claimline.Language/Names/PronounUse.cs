namespace Claimline.Language.Names;

/// <summary>What a pronoun stands for, or what a word before a noun makes of it.</summary>
internal enum PronounUse
{
    None,
    He,
    She,
    They,
    It,

    /// <summary>The publisher of itself.</summary>
    We,
    Relative,

    /// <summary>One meant before ("the").</summary>
    Definite,

    /// <summary>A new one ("a", "another").</summary>
    New,

    /// <summary>A class ("some").</summary>
    Some,
    Possessive,
}
