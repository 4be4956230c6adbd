using Claimline.Language;

namespace Claimline.Cli.Formats;

/// <summary>Text that may reach a terminal: from documents comes anything, and control characters would steer it, signs of direction disguise it.</summary>
internal static class Printable
{
    /// <summary>As long as the text: white space of every kind as a blank, other signs that nobody sees as a replacement.</summary>
    public static string Of(ReadOnlySpan<char> text) => string.Create(text.Length, text, static (chars, from) =>
    {
        for (var i = 0; i < chars.Length; i++) chars[i] = char.IsWhiteSpace(from[i]) ? ' ' : UnseenSigns.Holds(from[i]) ? '\uFFFD' : from[i];
    });

    /// <summary>The same with one blank between words.</summary>
    public static string Line(string text) => string.Join(' ', Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
