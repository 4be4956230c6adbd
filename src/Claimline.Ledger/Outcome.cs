namespace Claimline.Ledger;

/// <summary>What recording did with a document.</summary>
public enum Outcome
{
    /// <summary>It is new, and was recorded with its reading.</summary>
    Added,

    /// <summary>It was there; its reading by other rules, data or words of the user is new.</summary>
    ReadAgain,

    /// <summary>It was there with this reading: nothing changed.</summary>
    AlreadyThere,

    /// <summary>It may not come in; the receipt's problem says why.</summary>
    Refused,
}
