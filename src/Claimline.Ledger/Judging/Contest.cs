namespace Claimline.Ledger.Judging;

/// <summary>What stands against a claim. Several may hold; none of them is "none".</summary>
public enum Contest
{
    /// <summary>Evidence shows what cannot be so together with it.</summary>
    ContraryEvidence,

    /// <summary>Denied by another party, or by one that is none.</summary>
    Denied,

    /// <summary>Denied by those of the claimant's own side.</summary>
    DeniedOwnSide,

    /// <summary>A statement puts forward what cannot be so together with it.</summary>
    Contradicted,
}
