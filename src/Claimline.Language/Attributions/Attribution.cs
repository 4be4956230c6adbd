using Claimline.Language.Grammar;

namespace Claimline.Language.Attributions;

/// <summary>One cue with its speaker and content, as the grammar found it; statements are made from these.</summary>
internal sealed record Attribution
{
    public required int Sentence { get; init; }

    /// <summary>The noun phrase that speaks; empty where nobody is named.</summary>
    public required TokenRange Source { get; init; }
    public required TokenRange Cue { get; init; }
    public required TokenRange Content { get; init; }
    public required Stance Stance { get; init; }
    public required Trace Trace { get; init; }
    public TokenRange Via { get; init; } = TokenRange.None;
    public TokenRange To { get; init; } = TokenRange.None;

    /// <summary>Where a date tells when it was said: the cue's own clause outside source and content.</summary>
    public TokenRange SaidBefore { get; init; } = TokenRange.None;
    public TokenRange SaidOpening { get; init; } = TokenRange.None;
    public TokenRange SaidAfter { get; init; } = TokenRange.None;

    /// <summary>The cue this one is a participle beside ("denied X, stating that A"); -1 where it is none. A token index.</summary>
    public int Beside { get; init; } = -1;
}
