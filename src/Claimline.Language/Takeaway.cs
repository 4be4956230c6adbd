namespace Claimline.Language;

/// <summary>A key takeaway, without its bullet, and the sentence of the text it repeats, where there is one.</summary>
public readonly record struct Takeaway(TextSpan Span, TextSpan? Topline, Trace Trace);
