namespace Claimline.Language.Tokens;

/// <summary>What a word can be; several at once where English leaves it open.</summary>
[Flags]
internal enum WordClass : ulong
{
    None = 0,
    Noun = 1 << 0,
    VerbBase = 1 << 1,
    VerbThird = 1 << 2,
    VerbPast = 1 << 3,
    VerbParticiple = 1 << 4,
    VerbGerund = 1 << 5,
    Auxiliary = 1 << 6,
    Modal = 1 << 7,
    Adjective = 1 << 8,
    Adverb = 1 << 9,
    Determiner = 1 << 10,
    Preposition = 1 << 11,
    Coordinator = 1 << 12,
    Subordinator = 1 << 13,
    Pronoun = 1 << 14,
    Possessive = 1 << 15,
    Relative = 1 << 16,
    To = 1 << 17,
    Negation = 1 << 18,
    Number = 1 << 19,
    Ordinal = 1 << 20,
    Abbreviation = 1 << 21,
    Month = 1 << 22,
    Weekday = 1 << 23,
    Title = 1 << 24,

    /// <summary>A word that opens the author's remark after a comma ("presumably", "consistent").</summary>
    Remark = 1 << 25,

    /// <summary>A word of likelihood.</summary>
    Hedge = 1 << 26,

    /// <summary>although, though.</summary>
    Concession = 1 << 27,

    /// <summary>Publishes or records ("published", "captured").</summary>
    Publishing = 1 << 28,

    /// <summary>citing, quoting.</summary>
    Citing = 1 << 29,

    /// <summary>Before "to", it says that nothing was said ("refused", "declined").</summary>
    Withheld = 1 << 30,

    /// <summary>Carries a noun of saying as its object ("made", "reiterated").</summary>
    Carrying = 1UL << 31,

    /// <summary>while, whereas.</summary>
    Contrast = 1UL << 32,

    /// <summary>A participle by which a thing speaks ("indicating").</summary>
    Showing = 1UL << 33,

    /// <summary>Sets what was said against what is so ("despite", "contradicting").</summary>
    Against = 1UL << 34,

    /// <summary>Opens a subject that is nobody ("no militia has claimed").</summary>
    Nobody = 1UL << 35,

    /// <summary>Begins or goes on with what the next verb says ("began claiming").</summary>
    Aspect = 1UL << 36,

    AnyVerb = VerbBase | VerbThird | VerbPast | VerbParticiple | VerbGerund,
}
