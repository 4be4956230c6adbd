namespace Claimline.Ledger.Queries;

/// <summary>Documents that are near copies of one another, the one that was published first in front.</summary>
/// <param name="Cursor">Goes on behind this group.</param>
/// <param name="Words">How the first of them begins.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Copies">The first of them, up to <see cref="CopyQuery.Told"/>.</param>
public sealed record CopyGroupTold(string Cursor, string Words, int Count, IReadOnlyList<CopyTold> Copies);
