namespace Claimline.Ledger.Linking;

/// <summary>How a statement bears on a proposition.</summary>
public enum BearingRole
{
    /// <summary>Puts it forward, or shows it.</summary>
    Asserts,

    /// <summary>Says that it is not so, in answer to somebody's putting it forward or of its own.</summary>
    Denies,

    /// <summary>Says what cannot be so together with it.</summary>
    Contradicts,

    /// <summary>Is brought forward for it; whether it proves it is for judging to say.</summary>
    Supports,

    /// <summary>Tells a part of it, as a claim of its own.</summary>
    PartOf,

    /// <summary>Tells that a part of the place is held by whom the proposition says: proves nothing of the whole.</summary>
    OfPart,

    /// <summary>Tells that a part of the place is not: bears on "all of".</summary>
    AgainstPart,
}
