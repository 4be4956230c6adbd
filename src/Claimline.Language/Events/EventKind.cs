namespace Claimline.Language.Events;

/// <summary>A kind of event or state, with the codes of other schemes where one exists.</summary>
internal sealed record EventKind(string Name, string? Acled, string? Plover, DataLine Line);
