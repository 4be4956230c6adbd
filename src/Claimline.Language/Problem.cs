using System.Globalization;

namespace Claimline.Language;

/// <summary>An expected failure, as a value: what happened, to what, and the way out.</summary>
/// <param name="Code">Stable code, listed in docs/problems.md.</param>
/// <param name="Message">One sentence for a person, naming the way out.</param>
/// <param name="Where">File, or file and line; empty where the message says it all.</param>
public sealed record Problem(string Code, string Message, string Where)
{
    /// <summary>On one line, whatever signs a file's name holds.</summary>
    public override string ToString() => Where.Length == 0 ? $"{Code}: {Shown(Message)}" : $"{Shown(Where)}: {Code}: {Shown(Message)}";

    // Names come from anywhere: a line break would forge a message, a sign that turns the direction of writing would disguise one.
    private static string Shown(string text) => text.Any(UnseenSigns.Holds) ? string.Concat(text.Select(c => !UnseenSigns.Holds(c) ? c.ToString() : c == '\n' ? "\\n" : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"))) : text;
}
