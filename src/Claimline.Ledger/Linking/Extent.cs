namespace Claimline.Ledger.Linking;

/// <summary>How much of a place a content tells of.</summary>
public enum Extent
{
    /// <summary>The place by its bare name, or all of it in words: nothing of it is left out.</summary>
    All,

    /// <summary>Most of it, or a share in percent.</summary>
    Share,

    /// <summary>A part, its border, positions in it.</summary>
    Part,
}
