using Claimline.Language;

namespace Claimline.Ledger.Queries;

/// <summary>A place that a statement's content names.</summary>
/// <param name="Main">Whether it is where the statement's event is.</param>
/// <param name="Span">In the document's text.</param>
public sealed record DayPlace(string Name, string? Id, (double Latitude, double Longitude)? Point, string? Type, string? Country, string? Region, bool Main, TextSpan Span);
