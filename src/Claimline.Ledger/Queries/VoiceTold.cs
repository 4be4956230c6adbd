using Claimline.Language;
using Claimline.Ledger.Linking;

namespace Claimline.Ledger.Queries;

/// <summary>One statement on a claim, with its words and where they stand.</summary>
public sealed record VoiceTold
{
    /// <summary>From 1, in order; what explanations refer to.</summary>
    public required int Number { get; init; }

    /// <summary>"asserts", "denies", "contradicts", "supports", "part of", "of part", "against part", comma-separated; "counters" where it puts forward a claim that cannot hold together with this one.</summary>
    public required string Role { get; init; }
    public required string SourceKey { get; init; }
    public required string Source { get; init; }
    public string? Party { get; init; }
    public string? SpeaksFor { get; init; }

    /// <summary>A to F where a person graded the source; no rule reads it.</summary>
    public string? Reliability { get; init; }

    /// <summary>Whom it leans on.</summary>
    public IReadOnlyList<string> Via { get; init; } = [];
    public required string Stance { get; init; }
    public bool IsWithdrawn { get; init; }

    /// <summary>A person logged it; no reader found it in a text.</summary>
    public bool IsManual { get; init; }

    /// <summary>When it was said, as told; else the day of publication.</summary>
    public required DateOnly Day { get; init; }
    public required string Document { get; init; }
    public string? Name { get; init; }
    public string? Publisher { get; init; }
    public required DateOnly Published { get; init; }
    public required DateTimeOffset Recorded { get; init; }
    public required TextSpan Span { get; init; }
    public required string Words { get; init; }
    public IReadOnlyList<string> Urls { get; init; } = [];

    /// <summary>Numbers that it says.</summary>
    public IReadOnlyList<Amount> Amounts { get; init; } = [];

    /// <summary>The piece of evidence it tells of.</summary>
    public string? Evidence { get; init; }

    /// <summary>The publisher's verdicts on it.</summary>
    public IReadOnlyList<string> Views { get; init; } = [];
}
