using System.Globalization;
using System.Text;

namespace Claimline.Language;

/// <summary>Signs that no reader sees or that turn the direction of writing (UAX #9): in text from elsewhere they disguise what stands beside them.</summary>
public static class UnseenSigns
{
    /// <summary>Line ends and tabs are among them.</summary>
    // Scripts join letters by two of the signs of format, and words are parted at one.
    public static bool Holds(Rune sign) => Rune.GetUnicodeCategory(sign) is var category
        && (category is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse
            || (category is UnicodeCategory.Format && sign.Value is not (0x200C or 0x200D or 0x00AD)));

    /// <summary>The same of a character that is a sign by itself; false for half of one.</summary>
    public static bool Holds(char sign) => Rune.TryCreate(sign, out var rune) && Holds(rune);
}
