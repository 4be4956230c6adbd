using Claimline.Ledger.Judging;

namespace Claimline.Publish.Maps;

/// <summary>Looks of the map, the same as SVG and as PNG. Each headline has a shape of its own, so that none is told by colour alone; the colours are those of Okabe and Ito, told apart by the colour-blind too.</summary>
/// <param name="Fill">Colour by day; null fills nothing.</param>
/// <param name="Night">The same where the reader's screen is dark.</param>
/// <param name="Size">Height of letters, or width of a line.</param>
internal readonly record struct MapStyle(string? Fill, string? Stroke, string? Night, double Size, string? Dash = null)
{
    /// <summary>Half the width of a symbol.</summary>
    public const double MarkRadius = 6;

    public const string Paper = "#ffffff", PaperByNight = "#16181b", Ink = "#1b1b1b", InkByNight = "#e8e8e8";

    public static MapStyle Of(MapClass part) => part switch
    {
        MapClass.Lake => new("#dbe8f3", null, "#22313f", 0),
        MapClass.SecondLevel => new(null, "#e0dcd4", "#2b2e33", 0.7),
        MapClass.FirstLevel => new(null, "#b9b3a8", "#474b52", 1),
        MapClass.River => new(null, "#a9c6e0", "#34506b", 1),
        MapClass.Country => new(null, "#7d776c", "#83888f", 1.8),
        MapClass.Outline => new(null, "#b9b3a8", "#474b52", 1, "5 4"),
        MapClass.Town => new("#8a857b", null, "#83888f", 0),
        MapClass.Border => new(null, "#7d776c", "#83888f", 1),
        MapClass.Scale => new(null, Ink, InkByNight, 2),
        MapClass.Title => new(Ink, null, InkByNight, 17),
        MapClass.Place => new(Ink, null, InkByNight, 12),
        MapClass.TownName => new("#6b665d", null, "#a3a7ad", 10),
        MapClass.Division => new("#6b665d", null, "#a3a7ad", 10),
        MapClass.Legend => new(Ink, null, InkByNight, 12),
        _ => new("#595959", null, "#a8a8a8", 9),
    };

    /// <summary>Path data of what is filled, and of what is drawn as a line, around 0 0.</summary>
    /// <returns>With its colours by day and by night.</returns>
    public static (string Filled, string Drawn, string Day, string Night) Of(Headline headline) => headline switch
    {
        Headline.Confirmed => ("M-6 0A6 6 0 1 0 6 0A6 6 0 1 0 -6 0Z", "", "#009e73", "#2fc79b"),
        Headline.Conceded => ("M-5.3 -5.3H5.3V5.3H-5.3Z", "", "#0072b2", "#5aaee8"),
        Headline.Corroborated => ("M-3.2 0A3.2 3.2 0 1 0 3.2 0A3.2 3.2 0 1 0 -3.2 0Z", "M-5.4 0A5.4 5.4 0 1 0 5.4 0A5.4 5.4 0 1 0 -5.4 0Z", "#0072b2", "#5aaee8"),
        Headline.Reported => ("M-1.6 0A1.6 1.6 0 1 0 1.6 0A1.6 1.6 0 1 0 -1.6 0Z", "M-5.4 0A5.4 5.4 0 1 0 5.4 0A5.4 5.4 0 1 0 -5.4 0Z", "#56708a", "#a5bdd4"),
        Headline.Disputed => ("M0 -6.5L-6.5 0L0 6.5Z", "M0 -6.5L6.5 0L0 6.5L-6.5 0Z", "#d55e00", "#ff8b3d"),
        Headline.Conflicting => ("", "M0 -6.5L6.5 0L0 6.5L-6.5 0ZM0 -6.5V6.5M-6.5 0H6.5", "#b07a00", "#e9b949"),
        Headline.Refuted => ("", "M-5 -5L5 5M5 -5L-5 5", "#8b1a1a", "#f08a8a"),
        _ => ("", "M-5.4 0A5.4 5.4 0 1 0 5.4 0A5.4 5.4 0 1 0 -5.4 0Z", "#6b665d", "#c9c4ba"),
    };
}
