using Claimline.Language;

namespace Claimline.Ledger.Queries;

/// <summary>A person whom a statement's sentence names.</summary>
/// <param name="IsKnown">A line of the data tells of him, or the text tells his office.</param>
public sealed record DayPerson(string Name, TextSpan Span, bool IsKnown);
