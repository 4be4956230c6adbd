namespace Claimline.Language;

/// <summary>A piece of a document's layout.</summary>
/// <param name="Span">Without white space, bullet, number or Markdown marks at its ends; over several lines where a sentence was broken.</param>
/// <param name="Kind">What it serves as.</param>
/// <param name="Section">Index in <see cref="Reading.Blocks"/> of the heading it stands under; null before the first.</param>
public readonly record struct Block(TextSpan Span, BlockKind Kind, int? Section, Trace Trace);

/// <summary>Note: an entry of an endnote list. Boilerplate: author lines, "click here", data cut-off notes, captions.</summary>
public enum BlockKind { Heading, Paragraph, Item, Note, Boilerplate }
