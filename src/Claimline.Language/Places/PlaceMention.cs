namespace Claimline.Language.Places;

/// <summary>A place found in the text, while it is told apart from its namesakes.</summary>
internal sealed class PlaceMention(PlaceCandidate name, int index)
{
    public PlaceCandidate Name => name;

    /// <summary>Its index among the text's places.</summary>
    public int Index => index;

    public List<PlaceLink> Links { get; } = [];

    /// <summary>The places that bear the name, shared by all mentions of it.</summary>
    public PlaceSite[] Sites { get; set; } = [];

    /// <summary>How well each site fits; the last stands for a place that no gazetteer has.</summary>
    public double[] Fits { get; set; } = [];

    /// <summary>Index in <see cref="Sites"/>; -1 while it is open.</summary>
    public int Chosen { get; set; } = -1;
    public double Confidence { get; set; }

    /// <summary>Why this site was chosen.</summary>
    public string Reason { get; set; } = "";

    /// <summary>Block that it stands in, and the heading's.</summary>
    public int Block { get; set; }
    public int Section { get; set; } = -1;

    /// <summary>All that bear the name are areas: countries, divisions, regions.</summary>
    public bool IsArea { get; set; }

    public PlaceSite? Site => Chosen < 0 ? null : Sites[Chosen];
}
