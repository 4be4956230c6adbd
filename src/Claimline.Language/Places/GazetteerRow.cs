namespace Claimline.Language.Places;

/// <summary>A place as a source of places gives it.</summary>
public sealed record GazetteerRow
{
    /// <summary>The source's own number; GeoNames' where it has one.</summary>
    public required string Id { get; init; }
    public required string Name { get; init; }
    public IReadOnlyList<string> Alternates { get; init; } = [];

    /// <summary>WGS 84 degrees.</summary>
    public required double Latitude { get; init; }
    public required double Longitude { get; init; }

    /// <summary>GeoNames' code: "PPL", "ADM1", "PCLI", "STM".</summary>
    public required string FeatureCode { get; init; }
    public string? Admin1 { get; init; }
    public string? Admin2 { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string Country { get; init; } = "";

    /// <summary>0 where it is not known.</summary>
    public int Population { get; init; }

    /// <summary>How many places the whole source has under this name, where this row is from a selection; 0 where the source is whole.</summary>
    public int Namesakes { get; init; }

    /// <summary>A theatre's reports mean this place by the bare name, though others bear it.</summary>
    public bool IsMeant { get; init; }

    /// <summary>The source it is from, as <c>places sources</c> names it.</summary>
    public string Source { get; init; } = "";
}
