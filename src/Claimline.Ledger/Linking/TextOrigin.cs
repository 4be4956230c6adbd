namespace Claimline.Ledger.Linking;

/// <summary>Which near copies a document's text goes back to.</summary>
/// <param name="Group">Names the documents that are near copies of one another.</param>
/// <param name="Published">When this one was published, in milliseconds since 1970 UTC: the first of a group is its origin.</param>
public readonly record struct TextOrigin(string Group, long Published);
