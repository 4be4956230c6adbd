namespace Claimline.Language;

/// <summary>Who or what speaks or shows in a document.</summary>
public sealed record Source
{
    /// <summary>Stable within a document, readable: "leonid-pasechnik".</summary>
    public required string Id { get; init; }
    public required string Name { get; init; }

    /// <summary>"occupation-official", "milblogger", "evidence", ... as the theatre's data name it.</summary>
    public required string Kind { get; init; }

    /// <summary>A party's id in the theatre, "none" (known to be no party), or null (unknown).</summary>
    public string? Party { get; init; }

    /// <summary>"official", "state-media", "affiliated", "independent", "opposition", or null.</summary>
    public string? SpeaksFor { get; init; }
    public IReadOnlyList<string> Roles { get; init; } = [];
    public Trace Trace { get; init; }
}
