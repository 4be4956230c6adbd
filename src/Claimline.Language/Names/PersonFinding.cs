namespace Claimline.Language.Names;

/// <summary>A person found in a run of names.</summary>
/// <param name="Anchor">The segment with which the name itself begins.</param>
/// <param name="Next">The segment after it.</param>
internal readonly record struct PersonFinding(NameMention Mention, int Anchor, int Next);
