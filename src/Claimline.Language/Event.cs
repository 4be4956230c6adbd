namespace Claimline.Language;

/// <summary>An event or state that the document puts forward.</summary>
public sealed record Event
{
    public required TextSpan Span { get; init; }
    public required string Type { get; init; }
    public TextSpan? Actor { get; init; }
    public TextSpan? Target { get; init; }

    /// <summary>Index in <see cref="Reading.Places"/>.</summary>
    public int? Place { get; init; }
    public DateOnly? NotBefore { get; init; }
    public DateOnly? NotAfter { get; init; }
    public string? Acled { get; init; }
    public string? Plover { get; init; }
    public Trace Trace { get; init; }
}
