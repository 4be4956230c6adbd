namespace Claimline.Ledger.Linking;

/// <summary>Whether two propositions of one block are the same claim.</summary>
public enum Match { Different, Perhaps, Same }
