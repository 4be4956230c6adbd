namespace Claimline.Intake;

/// <summary>Roman numerals as notes are numbered with: "iv", "XXXVIII".</summary>
internal static class RomanNumeral
{
    private const int Largest = 399;

    private static readonly (string Sign, int Value)[] Signs = [("c", 100), ("xc", 90), ("l", 50), ("xl", 40), ("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1)];

    /// <summary>The number, or null where the letters are none as one writes them.</summary>
    public static int? Read(ReadOnlySpan<char> letters)
    {
        if (letters.Length is 0 or > 12) return null;
        Span<char> small = stackalloc char[letters.Length];
        letters.ToLowerInvariant(small);
        var rest = (ReadOnlySpan<char>)small;
        var number = 0;
        foreach (var (sign, value) in Signs)
        {
            while (rest.StartsWith(sign, StringComparison.Ordinal))
            {
                number += value;
                rest = rest[sign.Length..];
            }
        }
        return rest.IsEmpty && number <= Largest && IsAsWritten(number, small) ? number : null;
    }

    // "iiii" and "vix" add up, but nobody writes them.
    private static bool IsAsWritten(int number, ReadOnlySpan<char> letters)
    {
        var at = 0;
        foreach (var (sign, value) in Signs)
        {
            for (; number >= value; number -= value)
            {
                if (!letters[at..].StartsWith(sign, StringComparison.Ordinal)) return false;
                at += sign.Length;
            }
        }
        return at == letters.Length;
    }
}
