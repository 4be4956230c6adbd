namespace Claimline.Ledger.Judging;

/// <summary>How far a piece of evidence was examined.</summary>
public enum EvidenceState
{
    Unlocated,

    /// <summary>A source says where it was taken.</summary>
    Located,

    /// <summary>A reviewer checked the place.</summary>
    Checked,

    /// <summary>Shown to be false, old or of another place: nothing rests on it.</summary>
    Discredited,
}
