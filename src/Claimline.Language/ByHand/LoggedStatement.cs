using Claimline.Language.Places;

namespace Claimline.Language.ByHand;

/// <summary>A statement as a person puts it down who has seen what no reader can read yet.</summary>
public sealed record LoggedStatement
{
    /// <summary>Who said or shows it, as a report would name it: "Rybar", "Geolocated footage".</summary>
    public required string Source { get; init; }
    public required Stance Stance { get; init; }

    /// <summary>In English, without what attributes it: "Russian forces seized Kupyansk".</summary>
    public required string Content { get; init; }

    /// <summary>The words as they were said, in any language.</summary>
    public string? Quote { get; init; }
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>When it was said; without it, the day of publication.</summary>
    public PartialDate? Said { get; init; }

    /// <summary>The kind of event; without it, and without the four below, the content tells.</summary>
    public string? Type { get; init; }
    public string? Actor { get; init; }
    public string? Object { get; init; }
    public PartialDate? Time { get; init; }

    /// <summary>The place's name, and which it is; null for a place that no gazetteer has.</summary>
    public string? Place { get; init; }
    public GazetteerRow? Located { get; init; }

    /// <summary>More to stand on the page, each with a name: "Captured", "2025-06-30".</summary>
    public IReadOnlyList<(string Name, string Value)> Notes { get; init; } = [];
    public string? Theatre { get; init; }

    /// <summary>The day on which it was said or published; where nobody knows, on which it was logged.</summary>
    public required DateOnly Published { get; init; }

    /// <summary>Who logs it.</summary>
    public required string By { get; init; }
}
