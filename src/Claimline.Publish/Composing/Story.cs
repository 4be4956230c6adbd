using Claimline.Ledger.Queries;

namespace Claimline.Publish.Composing;

/// <summary>Statements that a document tells together, in its order, and what weighs most among their claims.</summary>
internal sealed record Story(IReadOnlyList<DayStatement> Statements, DayClaim Top, int Points, IReadOnlyList<string> Reasons);
