namespace Claimline.Publish.Maps;

/// <summary>What a part of the map is; its looks stand in <see cref="MapStyle"/>.</summary>
public enum MapClass
{
    Lake,
    SecondLevel,
    FirstLevel,
    River,
    Country,
    Outline,
    Town,
    Border,
    Scale,
    Title,
    Place,
    TownName,
    Division,
    Legend,
    Credit,
}
