using Claimline.Language.Places;

namespace Claimline.Intake.Boundaries;

/// <summary>The boundaries of one file.</summary>
/// <param name="Name">As <c>places sources</c> lists it: the file's name without its ending.</param>
/// <param name="Credit">What the file says of its source and licence; empty where it says nothing.</param>
public sealed record BoundaryTable(string Name, IReadOnlyList<Boundary> Boundaries, string Credit);
