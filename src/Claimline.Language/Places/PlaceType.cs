namespace Claimline.Language.Places;

/// <summary>What lies under a name on the map.</summary>
internal enum PlaceType : byte
{
    Settlement,

    /// <summary>A part of a city.</summary>
    District,
    Admin1,
    Admin2,
    Country,

    /// <summary>An area with a name and no administration: Donbas, the Middle East.</summary>
    Region,
    River,

    /// <summary>A sea, lake, strait or gulf.</summary>
    Water,

    /// <summary>An island, cape, mountain or plain.</summary>
    Terrain,
    Road,
    Facility,
}
