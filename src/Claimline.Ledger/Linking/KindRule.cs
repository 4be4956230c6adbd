namespace Claimline.Ledger.Linking;

/// <summary>How statements of one kind become claims: a line of data/model/linking.tsv.</summary>
/// <param name="Family">Kinds that are compared with one another.</param>
/// <param name="OfOpponent">The claim is about the other side than the actor: what one lost, the other gained.</param>
/// <param name="Asserts">What is put forward, equal only to itself.</param>
/// <param name="Spread">Each of several places is a claim of its own.</param>
/// <param name="Counters">What in the family cannot be so at the same time.</param>
/// <param name="TellsLack">The kind itself tells that something is not so ("not cleared"): a negation in its words is that same one.</param>
internal sealed record KindRule(string Kind, string Family, bool OfOpponent, string Asserts, TimeSense Time, Distinction By, bool Spread, IReadOnlyList<string> Counters, bool TellsLack);

/// <summary>How long a thing of a kind holds.</summary>
internal enum TimeSense
{
    /// <summary>Until something ends it.</summary>
    State,

    /// <summary>Of a day.</summary>
    Day,

    /// <summary>No day tells two apart.</summary>
    Open,
}

/// <summary>What tells two propositions of a kind apart, beside holder and time.</summary>
internal enum Distinction { Place, Object, Words }
