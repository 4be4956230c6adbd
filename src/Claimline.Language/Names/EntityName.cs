namespace Claimline.Language.Names;

/// <summary>A name with those it may mean, in the order of the data.</summary>
/// <param name="Exact">The only spelling that counts, for names that in another case are ordinary words ("WHO"); null where a capital suffices.</param>
/// <param name="IsShort">A person's surname alone.</param>
internal sealed record EntityName(IReadOnlyList<Entity> Entities, string? Exact, bool NeedsCapital, bool IsShort);
