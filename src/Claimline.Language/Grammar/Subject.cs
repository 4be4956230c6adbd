namespace Claimline.Language.Grammar;

/// <summary>What stands as a verb's subject.</summary>
internal readonly record struct Subject(SubjectKind Kind, TokenRange Range);

internal enum SubjectKind
{
    None,
    Phrase,

    /// <summary>A relative pronoun; the range holds it.</summary>
    Relative,

    /// <summary>None of its own: the verb is coordinated with an earlier one.</summary>
    Shared,
}
