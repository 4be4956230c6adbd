namespace Claimline.Language;

/// <summary>A number with its bounds as the text gives them; both null where it gives words only ("dozens").</summary>
public sealed record Quantity
{
    public required TextSpan Span { get; init; }
    public decimal? Min { get; init; }
    public decimal? Max { get; init; }
    public bool Approximate { get; init; }

    /// <summary>"count" for things counted, else the unit: "km", "percent", "USD", "days", "count per day".</summary>
    public required string Unit { get; init; }

    /// <summary>What is counted ("motorcycles"); null for bare measures.</summary>
    public string? Item { get; init; }
    public QuantityPhase? Phase { get; init; }
    public Trace Trace { get; init; }
}

/// <summary>Whether the counted thing is only intended, under way, or done.</summary>
public enum QuantityPhase { Planned, Ordered, Delivered, Produced, Lost }
