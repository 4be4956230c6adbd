namespace Claimline.Language;

/// <summary>A place's name where it locates something, and what the text says of where it lies.</summary>
public sealed record Place
{
    public required TextSpan Span { get; init; }

    /// <summary>The gazetteer's name, or the text's own where it is not known.</summary>
    public required string Name { get; init; }
    public string? Id { get; init; }

    /// <summary>WGS 84 degrees; null where the text does not decide among namesakes.</summary>
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }

    /// <summary>"settlement", "district", "admin1", "admin2", "country", "region", "river", "road", "facility".</summary>
    public string? Type { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }
    public string? Admin1 { get; init; }
    public PlaceRelation? Relation { get; init; }

    /// <summary>How sure the choice among namesakes is, 0 to 1.</summary>
    public double Confidence { get; init; }
    public IReadOnlyList<PlaceRival> Rivals { get; init; } = [];
    public Trace Trace { get; init; }
}

/// <summary>"east of Borova": kind, bearing in words, distance in kilometres, and the index in <see cref="Reading.Places"/> of the other place.</summary>
public readonly record struct PlaceRelation(PlaceRelationKind Kind, string? Bearing, double? DistanceKm, int? Of);

public enum PlaceRelationKind { Inside, Near, Direction, Bearing }

/// <summary>A namesake that the text does not rule out.</summary>
public readonly record struct PlaceRival(string Id, double Latitude, double Longitude, string? Admin1);
