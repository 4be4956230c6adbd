namespace Claimline.Language.Names;

/// <summary>A kind of source: for whom it speaks, whose it is, and how it may be called later.</summary>
/// <param name="Called">Nouns by which a source of this kind is meant again, as word ids.</param>
internal sealed record SourceKind(string Id, string? SpeaksFor, PartyRule Party, IReadOnlyList<int> Called, DataLine Line);

/// <summary>Whose party a source of a kind is: its nation's, known to be none, or not told.</summary>
internal enum PartyRule { Untold, Nation, None }
