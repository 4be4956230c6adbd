namespace Claimline.Publish;

/// <summary>How exactly a place is shown.</summary>
public enum Exactness
{
    /// <summary>By the town or village, without bearings, distances and parts of it.</summary>
    Settlement,

    /// <summary>By the district, where the gazetteer has it; else as <see cref="Region"/>.</summary>
    Raion,

    /// <summary>By the first-level division.</summary>
    Region,

    /// <summary>By the axis; without one as <see cref="Region"/>.</summary>
    Axis,

    /// <summary>Not at all: the statement does not go out.</summary>
    None,
}
