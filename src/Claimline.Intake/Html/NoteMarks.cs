using System.Globalization;
using System.Text.RegularExpressions;
using Claimline.Language;

namespace Claimline.Intake.Html;

/// <summary>Brings markers and notes that a page writes its own way into the form "[12]".</summary>
internal static partial class NoteMarks
{
    // "[[12]]", where the page had put brackets around the link; "[12] 12." at the start of a note that repeats its number.
    [GeneratedRegex(@"\[(\s?\[(?<n>\d{1,4})\]\s?\]|(?<=(^|\n)\[)(?<n>\d{1,4})\][ ](\[\k<n>\]|\(\k<n>\)|\k<n>[.):])(?=[ ]))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Doubled { get; }

    // "[xiv]"
    [GeneratedRegex(@"\[(?<roman>[ivxlc]{1,9})\]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Roman { get; }

    public static void Tidy(ExtractedText text)
    {
        text.Replace([.. Doubled.Matches(text.ToString()).Select(m => (new TextSpan(m.Index, m.Index + m.Length), $"[{m.Groups["n"].Value}]"))]);
        var whole = text.ToString();
        if (whole.Contains("[1]", StringComparison.Ordinal)) return;
        var romans = Roman.Matches(whole).Select(m => (m.Index, m.Length, Number: RomanNumeral.Read(m.Groups["roman"].Value))).Where(m => m.Number is not null).ToList();
        // Numbers of notes begin at one and come twice: at the marker and at the note.
        if (romans.Count(m => m.Number == 1) < 2) return;
        text.Replace([.. romans.Select(m => (new TextSpan(m.Index, m.Index + m.Length), string.Create(CultureInfo.InvariantCulture, $"[{m.Number}]")))]);
    }
}
