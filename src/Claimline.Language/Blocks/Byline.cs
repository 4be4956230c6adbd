namespace Claimline.Language.Blocks;

/// <summary>Recognises a line of authors: "By A. Writer", "A. Writer, B. Writer, and C. Writer".</summary>
internal static class Byline
{
    private const int Longest = 240;

    /// <param name="expected">Whether the place in the document leads one to expect authors, so that names alone are enough.</param>
    public static bool Is(ReadOnlySpan<char> line, bool expected)
    {
        if (line.Length > Longest) return false;
        var by = line.StartsWith("By ", StringComparison.OrdinalIgnoreCase);
        if (!by && !expected) return false;
        if (by) line = line[3..];
        int inName = 0, names = 0;
        foreach (var range in line.Split(' '))
        {
            var word = line[range];
            if (word.Length == 0) continue;
            if (word is "and" or "&" or "with")
            {
                if (inName == 1) return false;
                inName = 0;
                continue;
            }
            var comma = word[^1] == ',';
            if (comma) word = word[..^1];
            if (!IsPartOfName(word)) return false;
            if (inName++ == 0) names++;
            if (inName > 5) return false;
            if (!comma) continue;
            if (inName < 2) return false;
            inName = 0;
        }
        return names > 0 && inName != 1;
    }

    private static bool IsPartOfName(ReadOnlySpan<char> word)
    {
        if (word.Length == 0) return false;
        if (!char.IsUpper(word[0])) return word is "de" or "van" or "von" or "al" or "der" or "bin" or "el";
        foreach (var c in word)
        {
            if (!char.IsLetter(c) && c is not ('.' or '-' or '\'' or '’')) return false;
        }
        return true;
    }
}
