namespace Claimline.Language.Names;

/// <summary>A name in the text, from token <paramref name="First"/> up to and without <paramref name="End"/>, and whom it means.</summary>
/// <param name="NameFirst">Where a person's own name begins, after titles and offices; <paramref name="First"/> for the rest.</param>
internal readonly record struct NameMention(int First, int End, int NameFirst, MentionType Type, Identity? Who, Trace Trace);
