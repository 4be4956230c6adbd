namespace Claimline.Ledger.Judging;

/// <summary>Whether a claim is still what is claimed.</summary>
public enum Currency
{
    Current,

    /// <summary>The state it asserts was replaced later.</summary>
    Ended,

    /// <summary>Every claimant withdrew it, or gave a new figure or wording.</summary>
    Superseded,
}
