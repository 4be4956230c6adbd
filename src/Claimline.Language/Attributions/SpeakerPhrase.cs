using Claimline.Language.Grammar;

namespace Claimline.Language.Attributions;

/// <summary>Who speaks by a verb, and how the grammar came to it.</summary>
/// <param name="Via">Whom the speaker cites ("citing sources in the ministry").</param>
/// <param name="Beside">The cue of the clause that a participle hangs on; -1 where the verb has a clause of its own.</param>
/// <param name="IsOwn">The verb has this subject itself, so a date between them is the saying's.</param>
/// <param name="IsBare">The verb is a participle or infinitive without a speaker of its own.</param>
internal readonly record struct SpeakerPhrase(SubjectKind Kind, TokenRange Range, TokenRange Via, int Beside, bool IsBare, bool IsOwn = false)
{
    /// <summary>An owner was looked for in the sentence and the clause has none, so the statement stands without.</summary>
    public bool Allowed => Kind is not SubjectKind.None;
}
