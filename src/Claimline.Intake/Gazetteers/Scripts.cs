namespace Claimline.Intake.Gazetteers;

/// <summary>The scripts whose names are kept: Latin and Cyrillic.</summary>
internal static class Scripts
{
    public static bool IsKept(string name)
    {
        var letters = 0;
        foreach (var c in name)
        {
            if (!char.IsLetter(c)) continue;
            if (c >= '\u0530' && c is not (>= '\u1E00' and <= '\u1EFF')) return false;
            letters++;
        }
        // Airport codes and the like are no names.
        return letters > 0 && !(name.Length <= 4 && name.All(char.IsAsciiLetterUpper)) && !name.Contains("://", StringComparison.Ordinal);
    }
}
