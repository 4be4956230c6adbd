namespace Claimline.Publish;

/// <summary>What is told later, less exactly or not at all.</summary>
public sealed record HoldRule
{
    /// <summary>Without it, of every theatre; likewise the party, and the kinds.</summary>
    public string? Theatre { get; init; }
    public string? Party { get; init; }
    public IReadOnlyList<string> Kinds { get; init; } = [];
    public IReadOnlyList<string> Not { get; init; } = [];

    /// <summary>How exactly it is shown for good, or once the hours are over; null: as it is.</summary>
    public Exactness? Show { get; init; }

    /// <summary>So many hours after it was said it is shown only as <see cref="Until"/> has it.</summary>
    public int Hours { get; init; }
    public Exactness Until { get; init; } = Exactness.None;
    public required string Reason { get; init; }
}
