using Claimline.Language.Places;

namespace Claimline.Publish.Maps;

/// <summary>What lies under the claims.</summary>
/// <param name="Lines">Imported boundaries, rivers and lakes; without any, a plain outline is drawn around the towns.</param>
/// <param name="Credits">Whose data that is, as their licences ask for.</param>
public sealed record MapGround(IReadOnlyList<Boundary> Lines, IReadOnlyList<MapTown> Towns, IReadOnlyList<string> Credits)
{
    /// <summary>Names of first-level divisions where they lie, for maps without their boundaries.</summary>
    public IReadOnlyList<MapTown> Divisions { get; init; } = [];
}
