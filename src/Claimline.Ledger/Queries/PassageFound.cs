using Claimline.Language;

namespace Claimline.Ledger.Queries;

/// <summary>A sentence or an endnote that a search found, and where it stands.</summary>
/// <param name="Document">SHA-256 of the document's bytes.</param>
/// <param name="Day">Day of publication; null where it is not known.</param>
/// <param name="Matches">Where the words stand, counted in <paramref name="Text"/>.</param>
/// <param name="Cursor">To go on behind it.</param>
public sealed record PassageFound(string Document, string? Name, string? Publisher, DateOnly? Day, TextSpan Span, string Text, IReadOnlyList<TextSpan> Matches, string Cursor);
