using Claimline.Language.Grammar;

namespace Claimline.Language.Events;

/// <summary>A clause or noun phrase taken apart, as token indices.</summary>
/// <param name="Form">What it is.</param>
/// <param name="Subject">Who or what stands before its verb; the phrase itself where it has none. Empty where the clause begins with its verb.</param>
/// <param name="Group">First token of the verb group; <paramref name="Limit"/> where there is no verb.</param>
/// <param name="Verb">Its main verb.</param>
/// <param name="Passive">The subject is acted on.</param>
/// <param name="Negated">"not" or a word like it stands in the verb group.</param>
/// <param name="Modal">The modal verb's token, or -1.</param>
/// <param name="Limit">One past its last token.</param>
internal readonly record struct Clause(ClauseForm Form, TokenRange Subject, int Group, int Verb, bool Passive, bool Negated, int Modal, int Limit);

internal enum ClauseForm
{
    Finite,

    /// <summary>"to strike", with its subject before it where there is one.</summary>
    Infinitive,

    /// <summary>"striking", "struck": a participle with its subject before it where there is one.</summary>
    Participle,

    /// <summary>A noun phrase.</summary>
    Phrase,
}
