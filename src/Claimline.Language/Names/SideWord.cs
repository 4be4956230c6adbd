namespace Claimline.Language.Names;

/// <summary>A word that tells a side where no nationality does ("occupation", the region of a governor).</summary>
/// <param name="Kind">The kind of source that whoever is called so is; null where other words tell.</param>
internal sealed record SideWord(string Party, string? Kind, DataLine Line);
