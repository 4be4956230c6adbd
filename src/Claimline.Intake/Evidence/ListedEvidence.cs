using Claimline.Language;

namespace Claimline.Intake.Evidence;

/// <summary>One item of a list of geolocated evidence.</summary>
public sealed record ListedEvidence
{
    /// <summary>Where it was taken, WGS 84 degrees.</summary>
    public required (double Latitude, double Longitude) At { get; init; }

    /// <summary>When it was taken or published, as the list has it.</summary>
    public required PartialDate Date { get; init; }

    /// <summary>Where it stands, one address or more.</summary>
    public required IReadOnlyList<string> Links { get; init; }

    /// <summary>What is to be seen, in one line; null where the list does not say.</summary>
    public string? Shows { get; init; }

    /// <summary>The place's name.</summary>
    public string? Place { get; init; }

    /// <summary>Who located it.</summary>
    public string? LocatedBy { get; init; }
}
