using System.Globalization;
using System.Text;

namespace Claimline.Publish;

/// <summary>Text of documents as it is shown: nothing in it moves, hides or turns around what stands beside it, and it is valid in XML.</summary>
internal static class ShownText
{
    private const char Replacement = '�';

    /// <summary>Line ends and tabs become spaces; what no reader sees or what turns the direction of writing (UAX #9), and halves of surrogate pairs, become replacement characters.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (rune.Value is '\n' or '\r' or '\t' || category is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator) shown.Append(' ');
            // Scripts join letters by two of the signs of format, and words are parted at one.
            else if (category is UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse || category is UnicodeCategory.Format && rune.Value is not (0x200C or 0x200D or 0x00AD)) shown.Append(Replacement);
            else shown.Append(rune.ToString());
        }
        return shown.ToString();
    }
}
