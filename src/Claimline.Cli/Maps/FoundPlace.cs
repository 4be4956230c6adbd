using Claimline.Language;

namespace Claimline.Cli.Maps;

/// <summary>A place of a reading with all its mentions: one point of a map, or one name that the text leaves open.</summary>
internal sealed record FoundPlace(Place First, IReadOnlyList<Place> Mentions)
{
    public bool IsLocated => First is { Latitude: not null, Longitude: not null };

    /// <summary>It has an extent that no point shows: a country, a division, a region.</summary>
    public bool IsArea => First.Type is "country" or "admin1" or "admin2" or "region";

    /// <summary>How sure the least sure mention is.</summary>
    public double Confidence => Mentions.Min(m => m.Confidence);

    /// <summary>The places of a reading in the order of their first mention; mentions of one name that stay open are one.</summary>
    public static IReadOnlyList<FoundPlace> AllOf(Reading reading) =>
        [.. reading.Places.GroupBy(p => p.Id ?? $"open {p.Name}", StringComparer.Ordinal).Select(g => new FoundPlace(g.First(), [.. g])).OrderBy(p => p.First.Span.Start)];
}
