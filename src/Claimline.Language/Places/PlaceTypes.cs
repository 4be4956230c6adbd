namespace Claimline.Language.Places;

/// <summary>The types' names in readings.</summary>
internal static class PlaceTypes
{
    private static readonly string[] Names = [.. Enum.GetNames<PlaceType>().Select(n => n.ToLowerInvariant())];

    public static string NameOf(PlaceType type) => (int)type < Names.Length ? Names[(int)type] : Names[(int)PlaceType.Facility];
}
