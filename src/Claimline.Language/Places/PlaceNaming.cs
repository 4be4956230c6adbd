namespace Claimline.Language.Places;

/// <summary>What others need of the naming of places.</summary>
public static class PlaceNaming
{
    /// <summary>The form under which a name is looked up: spellings of one name fold alike.</summary>
    public static string Fold(string name) => PlaceKey.Fold(name);
}
