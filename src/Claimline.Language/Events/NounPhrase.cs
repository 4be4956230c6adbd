namespace Claimline.Language.Events;

/// <summary>A noun phrase as token indices; <c>default</c> is none.</summary>
/// <param name="First">First token.</param>
/// <param name="Head">Its head noun, the first one's where several are joined.</param>
/// <param name="Last">Last token, with "of ..." and joined phrases, without what stands in brackets at the end.</param>
/// <param name="End">Where the sentence goes on; 0 where there is no phrase.</param>
internal readonly record struct NounPhrase(int First, int Head, int Last, int End)
{
    public bool IsNone => End == 0;
}
