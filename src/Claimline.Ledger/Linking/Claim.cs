namespace Claimline.Ledger.Linking;

/// <summary>A proposition that the ledger follows, with every statement that bears on it.</summary>
public sealed record Claim
{
    /// <summary>Hash of <see cref="Key"/>, in letters and digits that are not mistaken for one another; shown at its shortest unique length of at least six.</summary>
    public required string Id { get; init; }

    /// <summary>The canonical form of the proposition that opened it.</summary>
    public required string Key { get; init; }

    /// <summary>The earliest told; all others were compared with it.</summary>
    public required Proposition Proposition { get; init; }

    /// <summary>In the order of <see cref="Bearing.Compare"/>.</summary>
    public required IReadOnlyList<Bearing> Bearings { get; init; }

    /// <summary>Those of its bearings that opened it: equal propositions, or nearly so, of one day. All others were compared with these.</summary>
    public required IReadOnlyList<Bearing> Openings { get; init; }

    /// <summary>Ids of the claims of its block that cannot be so together with it, the times meeting.</summary>
    public IReadOnlyList<string> Counters { get; init; } = [];

    /// <summary>Earlier claims of the same, oldest first, each with what lay between it and the next.</summary>
    public IReadOnlyList<EarlierClaim> Earlier { get; init; } = [];

    /// <summary>What ended the state this claim asserts; null while nothing did.</summary>
    public StateEnd? EndedBy { get; init; }

    /// <summary>Ids of claims near the threshold, for a person to decide.</summary>
    public IReadOnlyList<string> Perhaps { get; init; } = [];

    public IEnumerable<Bearing> With(BearingRole role) => Bearings.Where(b => b.Role == role);
}

/// <summary>An earlier claim of the same, by its id and the day it tells of; between: what took the place from its holder after it, and before the later claim.</summary>
public sealed record EarlierClaim(string Id, DateOnly Day, IReadOnlyList<StateEnd> Between);

/// <summary>The day by which the other side is said to have taken the place or a part of it, and the statements that say so.</summary>
public sealed record StateEnd(DateOnly Day, IReadOnlyList<StatementKey> Statements);
