namespace Claimline.Ledger.Judging;

/// <summary>How a claim stands, in one word.</summary>
public enum Headline { Confirmed, Conflicting, Refuted, Disputed, Conceded, Corroborated, Reported, Claimed }
