namespace Claimline.Language;

/// <summary>An endnote of the document: where it is called, and what its entry says.</summary>
/// <param name="Markers">Every place that calls it, "[12]" whole.</param>
/// <param name="Text">The entry's span without its number; null where the document does not print its notes.</param>
/// <param name="Urls">Addresses of the entry, with "dot" and "[dot]" undone.</param>
public sealed record Endnote(int Number, IReadOnlyList<TextSpan> Markers, TextSpan? Text, IReadOnlyList<string> Urls);
