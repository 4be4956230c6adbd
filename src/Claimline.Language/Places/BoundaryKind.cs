namespace Claimline.Language.Places;

/// <summary>What a line on the map bounds or is.</summary>
public enum BoundaryKind
{
    Country,
    FirstLevel,
    SecondLevel,
    Lake,
    River,
}
