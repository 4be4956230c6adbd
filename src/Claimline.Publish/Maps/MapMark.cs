using Claimline.Ledger.Judging;

namespace Claimline.Publish.Maps;

/// <summary>The symbol of a headline around a point.</summary>
/// <param name="Title">What is shown on pointing at it; empty in the legend.</param>
public readonly record struct MapMark(Headline Headline, double X, double Y, string Title)
{
    /// <summary>What it stands for; none in the legend.</summary>
    public IReadOnlyList<MapClaim> Claims { get; init; } = [];

    /// <summary>That of its largest claim.</summary>
    public double Size { get; init; } = 1;
}
