using System.Globalization;
using System.Text;

namespace Claimline.Ledger.Linking;

/// <summary>The form in which names and words are compared: lower case, no accents, apostrophes and the possessive left out, everything else that is no letter or digit one space.</summary>
public static class Folded
{
    /// <returns>Words with one space between them.</returns>
    public static string Of(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        var plain = text.ToString().Normalize(NormalizationForm.FormD);
        for (var i = 0; i < plain.Length; i++)
        {
            var c = plain[i];
            if (IsPossessive(plain, i))
            {
                i++;
                continue;
            }
            if (c is '\'' or '\u2019' or '\u2018' || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark) continue;
            if (char.IsLetterOrDigit(c)) folded.Append(char.ToLowerInvariant(c));
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }
        return folded.ToString().TrimEnd();
    }

    // "The army's" is "the army": its s would cling to the name once the apostrophe is gone.
    private static bool IsPossessive(string text, int i) => text[i] is '\'' or '\u2019' && i + 1 < text.Length && text[i + 1] == 's' && (i + 2 == text.Length || !char.IsLetterOrDigit(text[i + 2]));
}
