namespace Claimline.Language.Grammar;

/// <summary>What a token is in its sentence, after the words around it have been asked.</summary>
internal enum Tag : byte
{
    Other,
    Noun,
    Adjective,
    Adverb,
    Determiner,
    Number,
    Preposition,
    Pronoun,

    /// <summary>The clitic 's.</summary>
    Clitic,
    Coordinator,
    Subordinator,

    /// <summary>who, which, whose, and "that" opening a relative clause.</summary>
    Relative,

    /// <summary>"that" opening a content clause.</summary>
    That,

    /// <summary>"to" before a verb.</summary>
    To,

    /// <summary>A finite form of be, have or do, or a modal.</summary>
    Auxiliary,

    /// <summary>be, been, being, having: no clause of its own.</summary>
    BareAuxiliary,

    /// <summary>A main verb with a tense.</summary>
    Finite,

    /// <summary>A main verb after "to", a modal or do.</summary>
    Base,
    Participle,
    Gerund,
    Not,
    Comma,
    Semicolon,
    Colon,
    Dash,
    Stop,
    OpenQuote,
    CloseQuote,
    OpenBracket,
    CloseBracket,
    Slash,
    Marker,
}
