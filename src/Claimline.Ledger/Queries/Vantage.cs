namespace Claimline.Ledger.Queries;

/// <summary>From when one looks: the two times that everything has. <c>default</c> is now, of all days.</summary>
/// <param name="AsOf">Only what was said, or published, on this day or before.</param>
/// <param name="Known">Only what was recorded at this instant or before, as it stood then.</param>
public readonly record struct Vantage(DateOnly? AsOf, DateTimeOffset? Known)
{
    /// <summary>Milliseconds since 1970 UTC, for SQL; the end of time where all is asked for.</summary>
    internal long Instant => Known?.ToUnixTimeMilliseconds() ?? long.MaxValue;
}
