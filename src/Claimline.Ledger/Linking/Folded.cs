using System.Globalization;
using System.Text;

namespace Claimline.Ledger.Linking;

/// <summary>The form in which names and words are compared: lower case, no accents, apostrophes left out, everything else that is no letter or digit one space.</summary>
internal static class Folded
{
    public static string Of(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.ToString().Normalize(NormalizationForm.FormD))
        {
            if (c is '\'' or '\u2019' or '\u2018' || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark) continue;
            if (char.IsLetterOrDigit(c)) folded.Append(char.ToLowerInvariant(c));
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }
        return folded.ToString().TrimEnd();
    }

    /// <summary>Without the possessive's s, which would cling to the name once its apostrophe is gone.</summary>
    public static string OfName(string text) => Of(text.EndsWith("'s", StringComparison.Ordinal) || text.EndsWith("\u2019s", StringComparison.Ordinal) ? text.AsSpan(0, text.Length - 2) : text);
}
