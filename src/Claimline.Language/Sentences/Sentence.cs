namespace Claimline.Language.Sentences;

/// <summary>A sentence: its tokens from <paramref name="First"/> up to and without <paramref name="End"/>, endnote markers that close it included.</summary>
/// <param name="Block">Index of the block it stands in.</param>
internal readonly record struct Sentence(int First, int End, TextSpan Span, int Block)
{
    /// <summary>What its block serves as; a heading is one sentence.</summary>
    public BlockKind Kind { get; init; } = BlockKind.Paragraph;
}
