namespace Claimline.Ledger.Sources;

/// <summary>A reviewer's decision that one identity is another's ("@handle" is "rybar"), from when it was known; undone by a later one with <paramref name="Undone"/>.</summary>
public sealed record SourceDecision(string From, string To, bool Undone, DateTimeOffset Known, string Reason);
