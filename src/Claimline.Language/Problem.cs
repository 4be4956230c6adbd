namespace Claimline.Language;

/// <summary>An expected failure, as a value: what happened, to what, and the way out.</summary>
/// <param name="Code">Stable code, listed in docs/problems.md.</param>
/// <param name="Message">One sentence for a person, naming the way out.</param>
/// <param name="Where">File, or file and line; empty where the message says it all.</param>
public sealed record Problem(string Code, string Message, string Where)
{
    public override string ToString() => Where.Length == 0 ? $"{Code}: {Message}" : $"{Where}: {Code}: {Message}";
}
