using System.Globalization;
using System.Text;

namespace Claimline.Publish;

/// <summary>Text of documents as it is shown: nothing in it moves, hides or turns around what stands beside it, and it is valid in XML.</summary>
public static class ShownText
{
    private const char Replacement = '�';

    /// <summary>Line ends and tabs become spaces; what no reader sees or what turns the direction of writing (UAX #9), and halves of surrogate pairs, become replacement characters.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\r' or '\t' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator) shown.Append(' ');
            else if (IsUnseen(rune)) shown.Append(Replacement);
            else shown.Append(rune.ToString());
        }
        return shown.ToString();
    }

    /// <summary>Whether no reader sees it, or it turns the direction of writing; line ends and tabs among them.</summary>
    // Scripts join letters by two of the signs of format, and words are parted at one.
    public static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune) is var category
        && (category is UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse || category is UnicodeCategory.Format && rune.Value is not (0x200C or 0x200D or 0x00AD));
}
