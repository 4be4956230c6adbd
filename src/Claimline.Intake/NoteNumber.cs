using System.Globalization;

namespace Claimline.Intake;

/// <summary>The number of a note in the signs that files have for it.</summary>
internal static class NoteNumber
{
    private const int Largest = 9999, LongestSign = 8;

    /// <summary>12 for "12", "12.", "[12]", "(12)", "[xii]"; null for other words.</summary>
    public static int? Read(ReadOnlySpan<char> sign)
    {
        sign = sign.Trim().Trim("[]()^.").Trim();
        if (sign.Length is 0 or > LongestSign) return null;
        if (int.TryParse(sign, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= Largest) return number;
        return RomanNumeral.Read(sign);
    }
}
