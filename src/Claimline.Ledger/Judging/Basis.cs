namespace Claimline.Ledger.Judging;

/// <summary>What a claim rests on, strongest first (docs/judging.md).</summary>
public enum Basis { Shown, Found, Conceded, Corroborated, Reported, Claimed }
