namespace Claimline.Language;

/// <summary>The publisher's verdict on somebody's statement.</summary>
public readonly record struct View(string Statement, Verdict Verdict, TextSpan Span, Trace Trace);

public enum Verdict { NotVerified, False, Exaggerated, Likely, Unlikely, Confirmed }
