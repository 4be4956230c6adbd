namespace Claimline.Language;

/// <summary>A date in the text, resolved against the document's.</summary>
public readonly record struct DateMention(TextSpan Span, PartialDate Value, DateModifier? Modifier, Trace Trace);

/// <summary>Part of the period that the text singles out; the value is the whole period.</summary>
public enum DateModifier { Early, Mid, Late, End }
