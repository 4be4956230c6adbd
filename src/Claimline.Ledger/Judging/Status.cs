using Claimline.Ledger.Linking;

namespace Claimline.Ledger.Judging;

/// <summary>How a claim stands on a day: four answers with how they came about. A pure function of statements, decisions, day and rules (docs/judging.md).</summary>
public sealed record Status
{
    public required string Claim { get; init; }
    public required DateOnly AsOf { get; init; }
    public required Basis Basis { get; init; }

    /// <summary>In the order of the enumeration; empty is "none".</summary>
    public required IReadOnlyList<Contest> Contest { get; init; }
    public required Currency Currency { get; init; }

    /// <summary>The day on which its state ended, where it did.</summary>
    public DateOnly? Ended { get; init; }

    /// <summary>The judgement of an analyst, beside the rest and never mixed with it.</summary>
    public string? Desk { get; init; }
    public required Headline Headline { get; init; }
    public required IReadOnlyList<Voice> Voices { get; init; }
    public required IReadOnlyList<Voice> Deniers { get; init; }
    public required IReadOnlyList<Voice> Contradictors { get; init; }
    public required IReadOnlyList<Facet> Facets { get; init; }

    /// <summary>Ids of the evidence that the basis or the contest rests on: discrediting one of them makes this status be derived again.</summary>
    public required IReadOnlyList<string> RestsOn { get; init; }
    public required IReadOnlyList<Derivation> Why { get; init; }

    /// <summary>What would change it, in plain sentences.</summary>
    public required IReadOnlyList<string> WouldChange { get; init; }

    /// <summary>How every claim of a block stood, and the block as it stood then: what a store derives again when a document touched the block.</summary>
    public static (ClaimBlock Then, IReadOnlyList<Status> Statuses) OfAll(ClaimBlock block, JudgingInput input, StatusRules rules)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(rules);
        var then = Then(block, input, rules);
        return (then, [.. then.Claims.Select(claim => new Judge(then, claim, input, rules).Judged())]);
    }

    /// <summary>How a claim stood on a day, as far as was known at an instant; null where nobody had put it forward by then.</summary>
    public static Status? Of(ClaimBlock block, Claim claim, JudgingInput input, StatusRules rules) => OfEach(block, [claim], input, rules)[0];

    /// <summary>The same of several claims of a block, in their order.</summary>
    public static IReadOnlyList<Status?> OfEach(ClaimBlock block, IReadOnlyList<Claim> claims, JudgingInput input, StatusRules rules)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(rules);
        var then = Then(block, input, rules);
        return
        [
            .. claims.Select(claim =>
            {
                // The claim may have been opened by another statement then: the one that holds the earliest of its statements.
                var stood = then[claim.Id] ?? claim.Bearings.Select(b => then.ClaimOf(b.Statement)).FirstOrDefault(c => c is not null);
                return stood is null ? null : new Judge(then, stood, input, rules).Judged();
            }),
        ];
    }

    /// <summary>A block as it stood then, without what was discredited.</summary>
    internal static ClaimBlock Then(ClaimBlock block, JudgingInput input, StatusRules rules)
    {
        var sightings = new Sightings(rules, input);
        return block.AsOf(input.AsOf, input.Known, bearing => !sightings.IsDiscredited(bearing));
    }
}
