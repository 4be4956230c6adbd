namespace Claimline.Language;

/// <summary>A name or short name in the text, and whom it means.</summary>
/// <param name="Ref">Id of the <see cref="Source"/> it means; null where it is none that speaks or acts.</param>
public readonly record struct Mention(TextSpan Span, MentionType Type, string? Ref, Trace Trace);

public enum MentionType { Person, Organisation, Force, Unit, Outlet, Place, Facility, Equipment, Nationality }
