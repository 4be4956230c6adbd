namespace Claimline.Language.Theatres;

/// <summary>A side in a conflict.</summary>
/// <param name="Id">As in <see cref="Source.Party"/>.</param>
/// <param name="Countries">Codes of the countries whose people and offices count to it.</param>
/// <param name="With">Id of the party it sides with; null where it stands for itself.</param>
public sealed record Party(string Id, string Name, IReadOnlyList<string> Countries, string? With, Trace Trace);
