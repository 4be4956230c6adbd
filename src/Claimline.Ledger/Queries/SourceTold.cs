namespace Claimline.Ledger.Queries;

/// <summary>A source across documents, by what texts tell and what was decided.</summary>
/// <param name="Party">A party's id, "none" (known to be no party), or null: not known.</param>
/// <param name="Statements">How many are heard from it; and in how many documents.</param>
/// <param name="Reliability">A to F where a person graded it.</param>
public sealed record SourceTold(string Key, string Name, string Kind, string? Party, string? SpeaksFor, int Statements, int Documents, DateOnly? First, DateOnly? Last, string? Reliability)
{
    /// <summary>To go on behind it.</summary>
    public string Cursor => Queries.Cursor.Of(Statements, Key);
}
