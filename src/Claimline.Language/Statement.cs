namespace Claimline.Language;

/// <summary>One source putting forward one content in one document, with a stance. What a text says, not what is so.</summary>
public sealed record Statement
{
    public required string Id { get; init; }

    /// <summary>Index in <see cref="Reading.Sentences"/>.</summary>
    public required int Sentence { get; init; }

    /// <summary>Who speaks; null for a hedge with no owner ("reportedly").</summary>
    public Speaker? Source { get; init; }
    public IReadOnlyList<Speaker> Via { get; init; } = [];
    public Speaker? To { get; init; }

    /// <summary>The words that attribute; null in the publisher's own voice.</summary>
    public TextSpan? Cue { get; init; }
    public required TextSpan Content { get; init; }
    public required Stance Stance { get; init; }
    public bool Negative { get; init; }
    public Likelihood? Likelihood { get; init; }
    public PartialDate? Said { get; init; }
    public IReadOnlyList<int> Citations { get; init; } = [];
    public IReadOnlyList<int> InheritedCitations { get; init; } = [];
    public IReadOnlyList<Response> RespondsTo { get; init; } = [];
    public About? About { get; init; }
    public Trace Trace { get; init; }
}

/// <summary>A speaker as the sentence names it. Without a span it is the publisher's own voice.</summary>
public readonly record struct Speaker(TextSpan? Span, string? Ref);

public enum Stance { Claim, State, Report, Deny, Acknowledge, Confirm, Show, Assess, Speculate, Warn, Promise, Order, Demand, Criticize }

/// <summary>A likelihood word with its range in percent on the ICD 203 scale (ICD 203, 2015, D.6.e.2.a).</summary>
public readonly record struct Likelihood(TextSpan Span, int Low, int High, Trace Trace);

/// <summary>How a statement bears on an earlier one of the same document.</summary>
public readonly record struct Response(string Statement, Relation Relation, Trace Trace);

public enum Relation { Denies, Contradicts, Supports, Repeats, Corrects }

/// <summary>The event or state that a content puts forward, in the text's words.</summary>
/// <param name="Type">A kind of data/model/event-kinds.jsonc.</param>
public sealed record About(string Type, TextSpan? Actor, TextSpan? Object, TextSpan? Place, PartialDate? Time, Trace Trace);
