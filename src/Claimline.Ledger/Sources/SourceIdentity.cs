namespace Claimline.Ledger.Sources;

/// <summary>Who or what speaks, as one across documents where the text or a link of its endnote tells who it is; else apart for each document.</summary>
public sealed record SourceIdentity
{
    /// <summary>The name's slug ("leonid-pasechnik"); "@handle" of a channel known by its link; for unnamed sources document and id ("3f2a…#russian-milblogger-1").</summary>
    public required string Key { get; init; }
    public required string Name { get; init; }
    public required string Kind { get; init; }

    /// <summary>A party's id, "none" (known to be no party), or null: not known, which is never "no party".</summary>
    public string? Party { get; init; }

    /// <summary>"official", "state-media", "affiliated", "independent", "opposition", "leak", or null.</summary>
    public string? SpeaksFor { get; init; }
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>False for "one milblogger": the same words in another document may mean another.</summary>
    public bool IsNamed { get; init; }

    /// <summary>A class that speaks ("Russian milbloggers"): nobody in particular, and never two origins.</summary>
    public bool IsClass { get; init; }

    /// <summary>Key of the named body that an unnamed source belongs to ("sources within the service", "an investigation by the centre").</summary>
    public string? Body { get; init; }

    /// <summary>An unnamed source inside a party's own bodies: the party's word, never its concession.</summary>
    public bool IsInsider { get; init; }

    /// <summary>Channels that the links of its endnote name; with one, <see cref="Key"/> is that one; with several, none is picked.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    /// <summary>What it is not independent of: the group that a decision puts it in, else the channels that it may be, else itself.</summary>
    public string Origin
    {
        get => field ?? (Candidates.Count > 0 ? string.Join('+', Candidates) : Key);
        init;
    }

    /// <summary>A letter of <see cref="SourceTerms.Reliabilities"/> where a person graded it; no rule reads it.</summary>
    public string? Reliability { get; init; }
}
