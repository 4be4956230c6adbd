namespace Claimline.Language.Events;

/// <summary>How the kind of a clause is found from its verb: a line of event-verbs.tsv.</summary>
internal sealed record VerbRule
{
    /// <summary>Word sequences of which one must follow the verb or its object; empty where none need.</summary>
    public required int[][] After { get; init; }

    /// <summary>A to-infinitive must follow.</summary>
    public bool Infinitive { get; init; }

    /// <summary>A present participle must follow.</summary>
    public bool Participle { get; init; }

    /// <summary>An adjective or participle must follow.</summary>
    public bool Predicate { get; init; }

    /// <summary>One of these must follow.</summary>
    public bool Asks => After.Length > 0 || Infinitive || Participle || Predicate;

    /// <summary>Classes of which the object must have one; 0 where any will do.</summary>
    public ulong Object { get; init; }

    /// <summary>Classes of which the actor or its instrument must have one; 0 where any will do.</summary>
    public ulong Actor { get; init; }

    /// <summary>Where the kind comes from.</summary>
    public KindFrom From { get; init; }

    /// <summary>The kind where the verb itself decides.</summary>
    public EventKind? Kind { get; init; }

    /// <summary>The kind of the negated clause; null where it is the same.</summary>
    public EventKind? Negated { get; init; }

    /// <summary>Prepositions whose noun phrase is the object where no other follows.</summary>
    public required int[] Prepositions { get; init; }

    /// <summary>The preposition before the one that acts on the subject ("fell to Russian forces"); 0 where there is none.</summary>
    public int ActorAfter { get; init; }

    /// <summary>The subject acts in the passive too ("are engaged in", "were concerned about").</summary>
    public bool ActsInPassive { get; init; }

    /// <summary>The object is that of the infinitive or participle that the verb governs.</summary>
    public bool ObjectInside { get; init; }

    public required DataLine Line { get; init; }
}

/// <summary>Which word of a clause decides its kind.</summary>
internal enum KindFrom { Verb, Object, Subject, Inner, InnerNegated, Copula }
