using System.Globalization;
using System.Text;

namespace Claimline.Language.Names;

/// <summary>Makes readable ids of names: "Leonid Pasechnik" is "leonid-pasechnik".</summary>
public static class Slug
{
    private const int Longest = 80;

    /// <summary>Letters and digits in lower case without accents, everything else one hyphen; what stands in brackets is left out.</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder(name.Length);
        var depth = 0;
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (c is '(' or '[') depth++;
            else if (c is ')' or ']') depth = Math.Max(0, depth - 1);
            if (depth > 0 || c is '\'' or '\u2019' or '\u2018' || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark) continue;
            if (char.IsLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
            if (slug.Length == Longest) break;
        }
        return slug.ToString().Trim('-');
    }
}
