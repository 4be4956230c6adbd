namespace Claimline.Ledger.Linking;

/// <summary>What a statement puts forward, in a form in which two statements can be compared: made from the reading alone, equal for equal texts.</summary>
public sealed record Proposition
{
    /// <summary>As read, finer kinds included.</summary>
    public required string Kind { get; init; }

    /// <summary>Kinds that are compared with one another, and what is put forward among them (data/model/linking.tsv).</summary>
    public required string Family { get; init; }
    public required string Asserts { get; init; }

    /// <summary>The camp that the claim is about: who gains, holds or acts; for mirror kinds the actor's opponent. Null where it is not told.</summary>
    public string? Holder { get; init; }

    /// <summary>The actor's own party, before camps and mirrors; and its folded words.</summary>
    public string? ActorParty { get; init; }
    public string Actor { get; init; } = "";

    /// <summary>Party whose the struck, lost or damaged thing is; null where nothing tells.</summary>
    public string? Owner { get; init; }
    public bool Civilian { get; init; }

    /// <summary>Sorted by key.</summary>
    public IReadOnlyList<PlaceKey> Places
    {
        get;
        init => (field, PlaceKeys) = (value, string.Join('+', value.Select(static p => p.Key)));
    } = [];
    public Extent Extent { get; init; }

    /// <summary>Content words of the object beyond places and words of extent, sorted; and its head.</summary>
    public IReadOnlyList<string> Object { get; init; } = [];
    public string? ObjectHead { get; init; }

    /// <summary>Struck or damaged is a thing named as such: no bare place, no positions, not the munition itself.</summary>
    public bool IsThing { get; init; }

    /// <summary>"an enterprise", "some area": names nothing in particular.</summary>
    public bool ObjectVague { get; init; } = true;

    /// <summary>First and last day it may have happened; both null where the text tells none.</summary>
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    /// <summary>The day by which it was so: said, or published.</summary>
    public required DateOnly Day { get; init; }
    public IReadOnlyList<Amount> Amounts { get; init; } = [];
    public bool Negative { get; init; }

    /// <summary>Content words of the whole content, sorted.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>Kinds of everything the content tells to happen, its own kind among them: what evidence shows may be more than one thing.</summary>
    public IReadOnlyList<string> Shows { get; init; } = [];

    /// <summary>The key under which a statement finds those it may be one claim with: never compared across blocks.</summary>
    public required string Block { get; init; }

    /// <summary>The document in which alone it means something, where its words point back ("these claims"); null where they do not.</summary>
    public string? TiedTo { get; init; }

    /// <summary>Told of days to come, or as going on: no more than expected.</summary>
    public bool IsForecast { get; init; }

    /// <summary>Only possible, expected or tried.</summary>
    public bool IsOpen => Asserts.StartsWith("open-", StringComparison.Ordinal);

    public bool IsDated => From is not null && To is not null;

    /// <summary>The day that orders it: the last it may have happened, or by which it was so.</summary>
    public DateOnly When => To ?? Day;

    /// <summary>Its places in one word; equal where all places and their manners are.</summary>
    public string PlaceKeys { get; private init; } = "";
}
